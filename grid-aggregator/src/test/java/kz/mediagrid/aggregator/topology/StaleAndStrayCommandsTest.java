package kz.mediagrid.aggregator.topology;

import static kz.mediagrid.grid.testing.Commands.order;
import static kz.mediagrid.grid.testing.Commands.postpone;
import static kz.mediagrid.grid.testing.Commands.revise;
import static kz.mediagrid.grid.testing.Commands.stamp;
import static kz.mediagrid.grid.testing.Commands.submit;
import static kz.mediagrid.grid.testing.Commands.withdraw;
import static kz.mediagrid.grid.testing.Details.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.EventStep;
import kz.mediagrid.schemas.EventStepKind;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.RefusalReason;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Stale, racing, too early, too far or too late: the outcome is the same for everyone who asks, and nothing is half done. */
class StaleAndStrayCommandsTest {

    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T05:00:00Z");
    private static final Instant FRIDAY_NOON = Instant.parse("2026-11-27T07:00:00Z");
    private static final String WEEK = "2026-W49";
    private static final String VOTE = "fin-1";

    private final Aggregator grid = new Aggregator(WEDNESDAY);

    @AfterEach
    void close() {
        grid.close();
    }

    @Test
    void whatCannotBePostponedIsRefusedAndNothingIsRemembered() {
        published();
        var backwards = on("any", LocalDate.parse("2026-12-09"), LocalDate.parse("2026-12-08"), LocalTime.NOON);

        assertThat(reason(grid.send(postpone("fin-2", null, "x", FRIDAY_NOON)))).isEqualTo(RefusalReason.EVENT_UNKNOWN);
        assertThat(reason(grid.send(postpone(stamp("edu", FRIDAY_NOON), VOTE, null, null, "x"))))
                .isEqualTo(RefusalReason.NOT_YOUR_EVENT);
        assertThat(reason(grid.send(postpone(stamp("fin", FRIDAY_NOON), VOTE, 7, null, "x"))))
                .isEqualTo(RefusalReason.REVISION_STALE);
        var silent = grid.send(postpone(VOTE, null, null, FRIDAY_NOON));
        assertThat(reason(silent)).isEqualTo(RefusalReason.PUBLIC_REASON_REQUIRED);
        assertThat(silent.getRefusal().getField()).isEqualTo("/publicReason");
        assertThat(reason(grid.send(postpone(VOTE, on("any", "2026-11-26"), "x", FRIDAY_NOON))))
                .isEqualTo(RefusalReason.EVENT_OVER);
        assertThat(reason(grid.send(postpone(VOTE, on("any", "9999-12-31"), "x", FRIDAY_NOON))))
                .isEqualTo(RefusalReason.WEEK_UNKNOWN);
        assertThat(reason(grid.send(postpone(VOTE, backwards, "x", FRIDAY_NOON))))
                .isEqualTo(RefusalReason.WEEK_UNKNOWN);
        grid.send(withdraw(VOTE, "x", FRIDAY_NOON));
        assertThat(reason(grid.send(postpone(VOTE, null, "x", FRIDAY_NOON)))).isEqualTo(RefusalReason.EVENT_WITHDRAWN);

        assertThat(grid.steps())
                .extracting(EventStep::getKind)
                .containsExactly(EventStepKind.SUBMITTED, EventStepKind.CANCELLED);
    }

    @Test
    void ofTwoGatewaysThatRaceOnOneRevisionTheLogsFirstWinsWhicheverClockIsAhead() {
        published();
        var first = postpone(stamp("fin", FRIDAY_NOON.plusSeconds(60)), VOTE, 1, null, "storm");
        var second = revise(stamp("fin", FRIDAY_NOON), VOTE, 1, on("Budget vote, moved", "2026-12-04"));

        assertThat(grid.send(first).getRevision()).isEqualTo(2);
        assertThat(reason(grid.send(second))).isEqualTo(RefusalReason.REVISION_STALE);

        assertThat(grid.send(first).getRevision()).isEqualTo(2);
        assertThat(grid.eventTable().get(VOTE).getRevision()).isEqualTo(2);
        assertThat(grid.steps())
                .extracting(EventStep::getKind)
                .containsExactly(EventStepKind.SUBMITTED, EventStepKind.POSTPONED);
    }

    @Test
    void whatComesBeforeItsEventIsRefusedAlsoOnceTheEventIsThere() {
        var early = postpone(VOTE, null, null, WEDNESDAY);

        assertThat(reason(grid.send(early))).isEqualTo(RefusalReason.EVENT_UNKNOWN);
        grid.send(submit(VOTE, on("Budget vote", "2026-12-03"), WEDNESDAY.minusSeconds(60)));

        assertThat(reason(grid.send(early))).isEqualTo(RefusalReason.EVENT_UNKNOWN);
        assertThat(grid.eventTable().get(VOTE).getDateToBeConfirmed()).isFalse();
    }

    @Test
    void aWeekThatIsOverIsPublishedByOrderLikeAnyOtherAndOnlyWhereSomethingIsNew() {
        published();
        var afterwards = Instant.parse("2026-12-09T05:00:00Z");
        grid.advanceTo(afterwards);

        assertThat(reason(grid.send(order(WEEK, afterwards)))).isEqualTo(RefusalReason.NOTHING_TO_PUBLISH);
        grid.send(withdraw(VOTE, "it was not held", afterwards));
        var ordered = grid.send(order(WEEK, afterwards));

        assertThat(ordered.getWeeks()).containsExactly(WEEK);
        assertThat(newest().getWeek()).isEqualTo(WEEK);
        assertThat(newest().getChanges()).extracting(GridChange::getKind).containsExactly(ChangeKind.CANCELLED);
    }

    /** The budget vote is in version 1. */
    private void published() {
        grid.send(submit(VOTE, on("Budget vote", "2026-12-03"), WEDNESDAY));
        grid.advanceTo(FRIDAY_NOON);
    }

    private MediaGridVersion newest() {
        List<MediaGridVersion> versions = grid.versions();
        return versions.get(versions.size() - 1);
    }

    private static RefusalReason reason(SubmissionOutcome outcome) {
        assertThat(outcome.getVerdict()).isEqualTo(Verdict.REFUSED);
        assertThat(outcome.getRefusal().getDetail()).endsWith(".");
        return outcome.getRefusal().getReason();
    }
}
