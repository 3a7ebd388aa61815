package kz.mediagrid.aggregator.topology;

import static kz.mediagrid.grid.testing.Commands.decide;
import static kz.mediagrid.grid.testing.Commands.hold;
import static kz.mediagrid.grid.testing.Commands.order;
import static kz.mediagrid.grid.testing.Commands.submit;
import static kz.mediagrid.grid.testing.Details.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import kz.mediagrid.grid.VersionHeaders;
import kz.mediagrid.schemas.EditorialDecision;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.PublicationCause;
import kz.mediagrid.schemas.RefusalReason;
import kz.mediagrid.schemas.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What holds and orders do at the edges: weeks that are over, weeks without events, a hold laid twice. */
class HoldAndOrderTest {

    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T05:00:00Z");
    private static final Instant MONDAY_AFTER = Instant.parse("2026-12-07T05:00:00Z");
    private static final String LONG_AGO = "2026-W10";
    private static final String THIS_WEEK = "2026-W48";
    private static final String WEEK = "2026-W49";
    private static final String FAR_AHEAD = "2027-W20";

    private final Aggregator grid = new Aggregator(WEDNESDAY);

    @AfterEach
    void close() {
        grid.close();
    }

    @Test
    void aWeekToComeMayBePublishedEmpty() {
        assertThat(grid.send(order(FAR_AHEAD, WEDNESDAY)).getVerdict()).isEqualTo(Verdict.ACCEPTED);

        assertThat(grid.versions()).hasSize(1);
        assertThat(grid.versions().get(0).getEntryCount()).isZero();
        assertThat(grid.versions().get(0).getCause()).isEqualTo(PublicationCause.ORDER);
    }

    @Test
    void theOutcomeNamesTheCommandAndItsWeek() {
        // The second order finds nothing new to publish, and lifts the hold alone.
        for (var command : List.of(order(WEEK, WEDNESDAY), hold(WEEK, WEDNESDAY), order(WEEK, WEDNESDAY))) {
            var outcome = grid.send(command);

            assertThat(outcome.getWeeks()).containsExactly(WEEK);
            assertThat(outcome.getCommand()).isEqualTo(command.getSchema().getName());
        }
    }

    @Test
    void anEmptyWeekIsNotPublishedTwice() {
        grid.send(order(FAR_AHEAD, WEDNESDAY));

        var again = grid.send(order(FAR_AHEAD, WEDNESDAY));

        assertThat(again.getRefusal().getReason()).isEqualTo(RefusalReason.NOTHING_TO_PUBLISH);
        assertThat(grid.versions()).hasSize(1);
    }

    @Test
    void ofAWeekThatIsOverAndHadNothingThereIsNothingToPublish() {
        var outcome = grid.send(order(LONG_AGO, WEDNESDAY));

        assertThat(outcome.getRefusal().getReason()).isEqualTo(RefusalReason.NOTHING_TO_PUBLISH);
        assertThat(outcome.getRefusal().getDetail()).contains("has ended");
        assertThat(grid.versions()).isEmpty();
    }

    @Test
    void theWeekInWhichTheOrderComesIsNotOver() {
        assertThat(grid.send(order(THIS_WEEK, WEDNESDAY)).getVerdict()).isEqualTo(Verdict.ACCEPTED);

        assertThat(grid.versions()).extracting(MediaGridVersion::getWeek).containsExactly(THIS_WEEK);
    }

    @Test
    void aHeldWeekMayBePublishedWhenItIsOver() {
        grid.send(submit("edu-1", on("Meeting", "2026-12-03"), WEDNESDAY));
        grid.send(hold(WEEK, WEDNESDAY));
        grid.advanceTo(MONDAY_AFTER);
        assertThat(grid.versions()).extracting(MediaGridVersion::getWeek).doesNotContain(WEEK);

        assertThat(grid.send(order(WEEK, MONDAY_AFTER)).getVerdict()).isEqualTo(Verdict.ACCEPTED);

        var version = grid.versions().get(grid.versions().size() - 1);
        assertThat(version.getWeek()).isEqualTo(WEEK);
        assertThat(version.getVersion()).isEqualTo(1);
        assertThat(version.getEntryCount()).isEqualTo(1);
    }

    @Test
    void anOrderEndsTheHoldOfAWeekThatIsOverWithoutEventsByAnEmptyVersionThatAStateMadeAgainHas() {
        var hold = hold(WEEK, WEDNESDAY);
        var order = order(WEEK, MONDAY_AFTER);
        grid.send(hold);
        grid.advanceTo(MONDAY_AFTER);
        assertThat(grid.versions()).extracting(MediaGridVersion::getWeek).doesNotContain(WEEK);

        assertThat(grid.send(order).getVerdict()).isEqualTo(Verdict.ACCEPTED);

        var known = grid.versions();
        var version = known.get(known.size() - 1);
        assertThat(version.getWeek()).isEqualTo(WEEK);
        assertThat(version.getVersion()).isEqualTo(1);
        assertThat(version.getEntryCount()).isZero();
        assertThat(grid.weeks().get(WEEK).getHold()).isNull();
        try (var again = new Aggregator(
                MONDAY_AFTER, known.stream().map(VersionHeaders::of).toList())) {
            again.send(hold);
            assertThat(again.send(order).getVerdict()).isEqualTo(Verdict.ACCEPTED);
            again.look();
            assertThat(again.versions()).isEmpty();
            assertThat(again.weeks().get(WEEK)).isEqualTo(grid.weeks().get(WEEK));
            assertThat(again.send(order(WEEK, MONDAY_AFTER)).getRefusal().getReason())
                    .isEqualTo(RefusalReason.NOTHING_TO_PUBLISH);
        }
    }

    @Test
    void aWeekThatIsOverAndHadNothingIsNotHeld() {
        var refused = grid.send(hold(LONG_AGO, WEDNESDAY));

        assertThat(refused.getRefusal().getReason()).isEqualTo(RefusalReason.WEEK_OVER);
        assertThat(refused.getRefusal().getDetail()).contains("has ended");
        assertThat(grid.weeks()).doesNotContainKey(LONG_AGO);
        assertThat(grid.send(hold(THIS_WEEK, WEDNESDAY)).getVerdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void aPublishedWeekMayBeHeldWhenItIsOver() {
        grid.send(order(WEEK, WEDNESDAY));

        assertThat(grid.send(hold(WEEK, MONDAY_AFTER)).getVerdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void aCorrectionOfAWeekThatIsOverMayBeOrdered() {
        grid.send(submit("edu-1", on("Meeting", "2026-12-03"), WEDNESDAY));
        grid.advanceTo(MONDAY_AFTER);
        grid.send(decide("edu-1", EditorialDecision.EXCLUDE, MONDAY_AFTER));

        assertThat(grid.send(order(WEEK, MONDAY_AFTER)).getVerdict()).isEqualTo(Verdict.ACCEPTED);

        var version = grid.versions().get(grid.versions().size() - 1);
        assertThat(version.getWeek()).isEqualTo(WEEK);
        assertThat(version.getVersion()).isEqualTo(2);
        assertThat(version.getEntryCount()).isZero();
    }

    @Test
    void aHoldLaidTwiceIsLiftedByOneOrder() {
        grid.send(submit("edu-1", on("Meeting", "2026-12-03"), WEDNESDAY));
        assertThat(grid.send(hold(WEEK, WEDNESDAY)).getVerdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(grid.send(hold(WEEK, WEDNESDAY)).getVerdict()).isEqualTo(Verdict.ACCEPTED);

        grid.send(order(WEEK, WEDNESDAY));

        assertThat(grid.versions()).hasSize(1);
        assertThat(grid.send(order(WEEK, WEDNESDAY)).getRefusal().getReason())
                .isEqualTo(RefusalReason.NOTHING_TO_PUBLISH);
    }

    @Test
    void aHeldWeekHoldsItsLaterVersionsToo() {
        grid.send(order(WEEK, WEDNESDAY));
        grid.send(hold(WEEK, WEDNESDAY));
        grid.send(submit("edu-1", on("Meeting", "2026-12-03"), WEDNESDAY));

        grid.advanceTo(MONDAY_AFTER);

        assertThat(grid.versions())
                .filteredOn(version -> version.getWeek().equals(WEEK))
                .hasSize(1);
    }
}
