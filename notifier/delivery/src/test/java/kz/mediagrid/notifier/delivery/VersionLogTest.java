package kz.mediagrid.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import kz.mediagrid.notifier.outlet.ActiveOutlet;
import kz.mediagrid.outlets.Destination;
import kz.mediagrid.schemas.ChannelReplay;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.state.testing.HeapStores;
import kz.mediagrid.state.testing.NamedHeapStores;
import org.junit.jupiter.api.Test;

class VersionLogTest {

    private static final long ALL = 0;

    private final VersionLog log = new VersionLog(new HeapStores());

    @Test
    void theFirstVersionOfAReplayIsWholeAsItsReaderMayHaveLostTheOneBefore() {
        for (int number = 1; number <= 4; number++) {
            log.apply(Parts.part("2026-W50", number, 1, 1), 2L * number);
        }
        var outlet =
                ActiveOutlet.named("tv").setReplay(new ChannelReplay(1, 4L, 7L)).build();

        assertThat(Stream.of(1, 2, 3, 4).map(number -> isWhole(outlet, number)))
                .containsExactly(false, true, false, false);
    }

    @Test
    void aReplayOfVersionsFromBeforeTheChannelBringsTheFirstWholeAndThenTheirChanges() {
        for (int number = 1; number <= 4; number++) {
            log.apply(Parts.part("2026-W50", number, 1, 1), number);
        }
        var outlet = ActiveOutlet.named("tv")
                .setStartOffset(4)
                .setReplay(new ChannelReplay(1, 2L, 5L))
                .build();

        assertThat(Stream.of(2, 3, 4).map(number -> isWhole(outlet, number))).containsExactly(true, false, false);
    }

    private boolean isWhole(Outlet outlet, int number) {
        var version = log.find("2026-W50", number).orElseThrow();
        return log.lacksPrevious(version, new Destination(outlet, null).hasFrom(version.offset()));
    }

    @Test
    void aVersionIsFoundByItsNumberOrByTheTimeOfItsPublication() {
        log.apply(Parts.part("2026-W50", 1, 1, 1), 0);
        log.apply(Parts.part("2026-W50", 2, 1, 1), 1);

        assertThat(log.find("2026-W50", 2)).map(VersionRef::offset).contains(1L);
        assertThat(log.find("2026-W50", 3)).isEmpty();
        assertThat(log.firstSince(Instant.parse("2026-12-04T07:00:00Z")))
                .map(VersionRef::version)
                .contains(1);
        assertThat(log.firstSince(Instant.parse("2026-12-04T07:00:00.001Z"))).isEmpty();
        assertThat(log.countFrom(1)).isEqualTo(1);
        assertThat(log.newestFirst(1)).extracting(VersionRef::version).containsExactly(2);
    }

    @Test
    void versionsComeInTheOrderInWhichTheyWerePublishedAcrossWeeks() {
        log.apply(Parts.part("2026-W50", 1, 1, 1), 0);
        log.apply(Parts.part("2026-W49", 3, 1, 1), 2);
        log.apply(Parts.part("2026-W50", 2, 1, 1), 4);

        assertThat(walk(ALL, 0)).containsExactly("2026-W50/1", "2026-W49/3", "2026-W50/2");
        assertThat(log.next(5, ALL)).isEmpty();
        assertThat(log.end()).isEqualTo(5);
    }

    @Test
    void aVersionOfSeveralPartsCountsOnceAndOnlyWhole() {
        var heard = new ArrayList<String>();
        log.onGrowth(() -> heard.add("grew"));
        log.apply(Parts.part("2026-W50", 1, 1, 3), 0);
        log.apply(Parts.part("2026-W50", 1, 2, 3), 1);
        assertThat(log.next(0, ALL)).isEmpty();

        log.apply(Parts.part("2026-W50", 1, 3, 3), 2);

        assertThat(log.next(0, ALL)).contains(new VersionRef("2026-W50", 1, 0, 3));
        assertThat(heard).hasSize(1);
    }

    @Test
    void aVersionThatLacksAPartIsPassedOverAndTheNextIsNot() {
        log.apply(Parts.part("2026-W50", 1, 1, 2), 0);
        log.apply(Parts.part("2026-W50", 2, 1, 1), 2);
        log.apply(Parts.part("2026-W51", 1, 2, 2), 4);
        log.apply(Parts.part("2026-W51", 2, 1, 1), 6);

        assertThat(walk(ALL, 0)).containsExactly("2026-W50/2", "2026-W51/2");
    }

    @Test
    void whatIsToldAgainChangesNothing() {
        log.apply(Parts.part("2026-W50", 1, 1, 1), 0);
        log.apply(Parts.part("2026-W50", 2, 1, 1), 2);

        log.apply(Parts.part("2026-W50", 1, 1, 1), 0);

        assertThat(walk(ALL, 0)).containsExactly("2026-W50/1", "2026-W50/2");
    }

    @Test
    void whoGoesOnAtTheNewestStatePassesOverWhatIsSuperseded() {
        log.apply(Parts.part("2026-W50", 1, 1, 1), 0);
        log.apply(Parts.part("2026-W49", 5, 1, 1), 2);
        log.apply(Parts.part("2026-W50", 2, 1, 1), 4);
        log.apply(Parts.part("2026-W50", 3, 1, 1), 6);
        long resumedAt = log.end();
        log.apply(Parts.part("2026-W50", 4, 1, 1), 8);
        log.apply(Parts.part("2026-W50", 5, 1, 1), 10);

        assertThat(walk(resumedAt, 0)).containsExactly("2026-W49/5", "2026-W50/3", "2026-W50/4", "2026-W50/5");
    }

    @Test
    void everybodyLacksAVersionThatWasPassedOver() {
        log.apply(Parts.part("2026-W50", 1, 1, 1), 0);
        log.apply(Parts.part("2026-W50", 2, 1, 2), 2);
        log.apply(Parts.part("2026-W50", 3, 1, 1), 4);

        assertThat(log.lacksPrevious(at(4), ALL)).isTrue();
    }

    @Test
    void whoBeganLaterLacksTheVersionBeforeOnce() {
        log.apply(Parts.part("2026-W50", 1, 1, 1), 0);
        long start = log.end();
        log.apply(Parts.part("2026-W50", 2, 1, 1), 2);
        log.apply(Parts.part("2026-W50", 3, 1, 1), 4);
        log.apply(Parts.part("2026-W51", 1, 1, 1), 6);

        assertThat(log.lacksPrevious(at(2), start)).isTrue();
        assertThat(log.lacksPrevious(at(4), start)).isFalse();
        assertThat(log.lacksPrevious(at(6), start)).isFalse();
        assertThat(log.lacksPrevious(at(2), 0)).isFalse();
    }

    private VersionRef at(long offset) {
        return log.next(offset, ALL).orElseThrow();
    }

    private ArrayList<String> walk(long skipSupersededBefore, long from) {
        var walked = new ArrayList<String>();
        var next = log.next(from, skipSupersededBefore);
        while (next.isPresent()) {
            walked.add(next.get().week() + "/" + next.get().version());
            next = log.next(next.get().next(), skipSupersededBefore);
        }
        return walked;
    }

    @Test
    void withTheStoresOfAnotherProcessItGoesOnWhereThatOneStopped() {
        var stores = new NamedHeapStores();
        var before = new VersionLog(stores);
        for (var one : List.of(before, log)) {
            one.traced(3, "00-trace");
            one.apply(Parts.part("2026-W50", 1, 1, 2), 3);
            assertThat(one.isWhole()).isFalse();
            one.apply(Parts.part("2026-W50", 1, 2, 2), 4);
            one.apply(Parts.part("2026-W51", 1, 1, 1), 6);
        }

        var after = new VersionLog(stores);
        after.resume(6);
        assertThat(after.isWhole()).isTrue();
        for (var one : List.of(after, log)) {
            one.apply(Parts.part("2026-W50", 2, 1, 1), 8);
        }

        assertThat(after.newestFirst(9)).isEqualTo(log.newestFirst(9)).hasSize(3);
        assertThat(after.end()).isEqualTo(log.end()).isEqualTo(9);
        var first = after.find("2026-W50", 1).orElseThrow();
        assertThat(after.trace(first)).isEqualTo(log.trace(first));
        assertThat(after.trace(first).toString()).contains("00-trace");
        assertThat(after.firstSince(Instant.EPOCH)).isEqualTo(log.firstSince(Instant.EPOCH));
    }
}
