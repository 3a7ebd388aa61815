package kz.mediagrid.watch.view;

import static kz.mediagrid.watch.testing.Records.version;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import kz.mediagrid.state.testing.HeapStores;
import kz.mediagrid.state.testing.NamedHeapStores;
import kz.mediagrid.watch.view.VersionView.Backlog;
import kz.mediagrid.watch.view.VersionView.Version;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was published, and what of it an outlet still is to be given. */
class VersionViewTest {

    private final VersionView versions = new VersionView(new HeapStores());

    @BeforeEach
    void threeVersionsOfTwoWeeksWithTransactionMarkersBetween() {
        versions.apply(0, Instant.EPOCH, version("2026-W49", 1));
        versions.apply(2, Instant.EPOCH, version("2026-W50", 1));
        versions.apply(4, Instant.EPOCH, version("2026-W49", 2));
    }

    @Test
    void allFromAnOffsetOnIsStillToBeGiven() {
        assertWaiting(versions.from(2, 0), 2, 2);
        assertThat(versions.from(5, 0)).isEqualTo(new Backlog(0, null));
    }

    @Test
    void whoeverGoesOnAtTheNewestStateIsNotBehindBySupersededVersions() {
        assertWaiting(versions.from(0, 5), 2, 2);
        assertWaiting(versions.from(0, 3), 3, 0);
    }

    @Test
    void whatWasNewestWhenItWentOnIsStillToBeGivenAlsoAfterANewerOne() {
        versions.apply(6, Instant.EPOCH, version("2026-W49", 3));

        assertWaiting(versions.from(0, 5), 3, 2);
        assertWaiting(versions.from(3, 5), 2, 4);
    }

    private static void assertWaiting(Backlog waiting, long count, long oldest) {
        assertThat(waiting.count()).isEqualTo(count);
        assertThat(waiting.oldest()).isNotNull().extracting(Version::offset).isEqualTo(oldest);
    }

    @Test
    void aRecordThatIsReadAgainCountsOnce() {
        versions.apply(4, Instant.EPOCH, version("2026-W49", 2));

        assertWaiting(versions.from(0, 0), 3, 0);
    }

    @Test
    void theVersionThatAnOutletHasLiesBetweenItsStartAndItsCursor() {
        assertThat(versions.between(0, 4, "2026-W49")).map(Version::number).contains(1);
        assertThat(versions.between(0, 5, "2026-W49")).map(Version::number).contains(2);
        assertThat(versions.between(1, 4, "2026-W49")).isEmpty();
    }

    @Test
    void theNewestWeeksComeFirst() {
        assertThat(versions.newestWeeks(1)).containsExactly("2026-W50");
        assertThat(versions.newestWeeks(9)).containsExactly("2026-W50", "2026-W49");
    }

    @Test
    void theOldestAreForgottenAfterTwoThousand() {
        for (int i = 0; i < 2_000; i++) {
            versions.apply(10 + i, Instant.EPOCH, version("2027-W01", i + 1));
        }

        assertWaiting(versions.from(0, 0), 2_000, 10);
        assertThat(versions.newest("2026-W50")).isEmpty();
    }

    @Test
    void theNewestVersionOfAWeekIsKnownAfterAnOlderOneIsForgotten() {
        for (int i = 0; i < 1_998; i++) {
            versions.apply(10 + i, Instant.EPOCH, version("2027-W01", i + 1));
        }

        assertWaiting(versions.from(0, 0), 2_000, 2);
        assertThat(versions.newest("2026-W49")).map(Version::number).contains(2);
        assertThat(versions.newest("2027-W01")).map(Version::number).contains(1_998);
    }

    @Test
    void withTheStoresOfAnotherProcessItGoesOnWhereThatOneStopped() {
        var stores = new NamedHeapStores();
        var before = new VersionView(stores);
        var all = new VersionView(new HeapStores());
        for (int number = 1; number <= 2_005; number++) {
            before.apply(number, Instant.EPOCH, version("2026-W49", number));
            all.apply(number, Instant.EPOCH, version("2026-W49", number));
        }

        var after = new VersionView(stores);
        after.resume(2_005);
        after.apply(2_005, Instant.EPOCH, version("2026-W49", 2_005));
        after.apply(2_007, Instant.EPOCH, version("2026-W50", 1));
        all.apply(2_007, Instant.EPOCH, version("2026-W50", 1));

        assertThat(after.from(0, 0)).isEqualTo(all.from(0, 0));
        assertThat(after.ofWeek("2026-W49")).isEqualTo(all.ofWeek("2026-W49"));
        assertThat(after.newestWeeks(9)).containsExactly("2026-W50", "2026-W49");
        assertThat(after.newest("2026-W49")).isEqualTo(all.newest("2026-W49"));
    }
}
