package kz.mediagrid.aggregator.topology;

import static kz.mediagrid.grid.testing.Commands.decide;
import static kz.mediagrid.grid.testing.Commands.order;
import static kz.mediagrid.grid.testing.Commands.postpone;
import static kz.mediagrid.grid.testing.Commands.reinstate;
import static kz.mediagrid.grid.testing.Commands.revise;
import static kz.mediagrid.grid.testing.Commands.reviseUndated;
import static kz.mediagrid.grid.testing.Commands.stamp;
import static kz.mediagrid.grid.testing.Commands.submit;
import static kz.mediagrid.grid.testing.Commands.text;
import static kz.mediagrid.grid.testing.Commands.withdraw;
import static kz.mediagrid.grid.testing.Details.on;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.EditorialDecision;
import kz.mediagrid.schemas.EntryStanding;
import kz.mediagrid.schemas.EntryState;
import kz.mediagrid.schemas.EventStep;
import kz.mediagrid.schemas.EventStepKind;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.RefusalReason;
import kz.mediagrid.schemas.StepAuthor;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Submitted, postponed, moved, withdrawn, cancelled, reinstated: what the weeks show of it, and what is remembered. */
class LifeOfAnEventTest {

    private static final Instant WEDNESDAY = Instant.parse("2026-11-25T05:00:00Z");
    private static final Instant FRIDAY_NOON = Instant.parse("2026-11-27T07:00:00Z");
    private static final String WEEK = "2026-W49";
    private static final String NEXT_WEEK = "2026-W50";
    private static final String VOTE = "fin-1";

    private final Aggregator grid = new Aggregator(WEDNESDAY);

    @AfterEach
    void close() {
        grid.close();
    }

    @Test
    void anEventWithoutADateStandsInNoWeekAndTheWeekThatShowedItSaysWhy() {
        published();

        var outcome = grid.send(postpone(VOTE, null, "storm", FRIDAY_NOON));
        gathered();

        assertThat(outcome.getRevision()).isEqualTo(2);
        var event = grid.eventTable().get(VOTE);
        assertThat(event.getDateToBeConfirmed()).isTrue();
        assertThat(event.getDetails()).isEqualTo(on("Budget vote", "2026-12-03"));
        assertThat(event.getEntries()).extracting(EntryState::getCurrent).containsExactly(false);
        var change = newest().getChanges().get(0);
        assertThat(change.getKind()).isEqualTo(ChangeKind.POSTPONED);
        assertThat(change.getEntry().getStanding()).isEqualTo(EntryStanding.POSTPONED);
        assertThat(change.getEntry().getPublicReason()).isEqualTo(text("storm"));
        assertThat(change.getEntry().getMovedTo()).isNull();
        assertThat(newest().toString()).doesNotContain("private reason");
    }

    @Test
    void aDateBringsItIntoItsWeekAndTheOldOnePointsThere() {
        published();
        grid.send(postpone(VOTE, null, "storm", FRIDAY_NOON));
        gathered();

        grid.send(postpone(VOTE, on("any", "2026-12-10"), "roads are open", grid.clock.now));
        gathered();
        grid.send(order(NEXT_WEEK, grid.clock.now));

        var old = grid.versions().get(2);
        assertThat(old.getChanges()).extracting(GridChange::getKind).containsExactly(ChangeKind.MOVED);
        assertThat(old.getChanges().get(0).getEntry().getMovedTo()).isEqualTo("2026-12-10");
        assertThat(old.getChanges().get(0).getEntry().getPublicReason()).isEqualTo(text("roads are open"));
        var there = newest().getChanges().get(0).getEntry();
        assertThat(newest().getWeek()).isEqualTo(NEXT_WEEK);
        assertThat(there.getTitle()).isEqualTo(text("Budget vote"));
        assertThat(there.getDate()).isEqualTo("2026-12-10");
        assertThat(there.getPublicReason()).isNull();
        assertThat(grid.eventTable().get(VOTE).getDateToBeConfirmed()).isFalse();
    }

    @Test
    void aRestatedEventHasADateAgainAndKeepsTheReasonWhyItLeft() {
        published();
        grid.send(postpone(VOTE, null, "storm", FRIDAY_NOON));
        gathered();

        grid.send(revise(VOTE, 2, on("Budget vote", "2026-12-10"), grid.clock.now));
        gathered();

        var moved = newest().getChanges().get(0).getEntry();
        assertThat(moved.getMovedTo()).isEqualTo("2026-12-10");
        assertThat(moved.getPublicReason()).isEqualTo(text("storm"));
    }

    @Test
    void anEventThatWaitsIsRestatedAndGoesOnWaiting() {
        published();
        assertThat(reason(grid.send(reviseUndated(stamp("fin", FRIDAY_NOON), VOTE, 1, on("Vote", "2026-12-03")))))
                .isEqualTo(RefusalReason.EVENT_DATED);
        grid.send(postpone(VOTE, null, "storm", FRIDAY_NOON));
        gathered();

        var outcome = grid.send(reviseUndated(stamp("fin", grid.clock.now), VOTE, 2, on("Vote", "2026-12-10")));
        gathered();

        assertThat(outcome.getRevision()).isEqualTo(3);
        assertThat(grid.versions()).hasSize(2);
        var event = grid.eventTable().get(VOTE);
        assertThat(event.getDateToBeConfirmed()).isTrue();
        assertThat(event.getDetails()).isEqualTo(on("Vote", "2026-12-03"));
        assertThat(event.getPostponementPublicReason()).isEqualTo(text("storm"));
        var step = grid.steps().get(2);
        assertThat(step.getKind()).isEqualTo(EventStepKind.REVISED);
        assertThat(step.getChanged()).containsExactly("title");
        assertThat(step.getReason()).isEqualTo(text("private reason to restate"));
    }

    @Test
    void aMoveWithoutAReasonDoesNotGoOutWithThatOfTheOneBefore() {
        published();
        grid.send(postpone(VOTE, on("any", "2026-12-10"), "storm", FRIDAY_NOON));
        gathered();

        grid.send(revise(VOTE, 2, on("Budget vote", "2026-12-11"), grid.clock.now));
        gathered();

        var moved = newest().getChanges().get(0).getEntry();
        assertThat(moved.getMovedTo()).isEqualTo("2026-12-11");
        assertThat(moved.getPublicReason()).isNull();
    }

    @Test
    void aMoveWithinTheWeekComesWithItsReasonUntilItIsMovedAnew() {
        published();

        grid.send(postpone(VOTE, on("any", "2026-12-04"), "storm", FRIDAY_NOON));
        gathered();
        var moved = newest().getChanges().get(0);
        grid.send(revise(VOTE, 2, on("Budget vote", "2026-12-02"), grid.clock.now));
        gathered();

        assertThat(moved.getKind()).isEqualTo(ChangeKind.REVISED);
        assertThat(moved.getEntry().getStanding()).isEqualTo(EntryStanding.PLANNED);
        assertThat(moved.getEntry().getDate()).isEqualTo("2026-12-04");
        assertThat(moved.getEntry().getPublicReason()).isEqualTo(text("storm"));
        assertThat(newest().getChanges().get(0).getEntry().getPublicReason()).isNull();
    }

    @Test
    void beforeAnyVersionAPostponedEventLeavesItsWeekWithoutATrace() {
        grid.send(submit(VOTE, on("Budget vote", "2026-12-03"), WEDNESDAY));

        var outcome = grid.send(postpone(VOTE, null, null, WEDNESDAY));
        grid.advanceTo(FRIDAY_NOON);

        assertThat(outcome.getVerdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(outcome.getWeeks()).containsExactly(WEEK);
        assertThat(newest().getEntryCount()).isZero();
        assertThat(grid.eventTable().get(VOTE).getEntries()).isEmpty();
    }

    @Test
    void onTheDayItselfAPostponementGoesOutAtOnce() {
        published();
        var thursdayMorning = Instant.parse("2026-12-03T03:00:00Z");
        grid.advanceTo(thursdayMorning);

        grid.send(postpone(VOTE, null, "storm", thursdayMorning));
        grid.look();

        assertThat(newest().getWeek()).isEqualTo(WEEK);
        assertThat(newest().getPublishedAt()).isEqualTo(thursdayMorning);
    }

    @Test
    void eachStepSaysWhoWhenWhyAndWhatItChanged() {
        grid.send(submit(VOTE, on("Budget vote", "2026-12-03"), WEDNESDAY));
        grid.send(revise(VOTE, 1, on("Second reading", "2026-12-03"), WEDNESDAY.plusSeconds(1)));
        grid.send(withdraw(VOTE, null, WEDNESDAY.plusSeconds(2)));
        grid.send(reinstate(VOTE, WEDNESDAY.plusSeconds(3)));
        grid.send(decide(VOTE, EditorialDecision.FEATURE, WEDNESDAY.plusSeconds(4)));
        grid.advanceTo(FRIDAY_NOON);
        grid.send(postpone(VOTE, null, "storm", FRIDAY_NOON));
        grid.send(postpone(VOTE, on("any", "2026-12-10"), "roads are open", FRIDAY_NOON.plusSeconds(1)));
        grid.send(withdraw(VOTE, "no budget", FRIDAY_NOON.plusSeconds(2)));

        var steps = grid.steps();
        assertThat(steps)
                .extracting(EventStep::getKind)
                .containsExactly(
                        EventStepKind.SUBMITTED,
                        EventStepKind.REVISED,
                        EventStepKind.WITHDRAWN,
                        EventStepKind.REINSTATED,
                        EventStepKind.FEATURED,
                        EventStepKind.POSTPONED,
                        EventStepKind.MOVED,
                        EventStepKind.CANCELLED);
        assertThat(steps).extracting(EventStep::getRevision).containsExactly(1, 2, 3, 4, 4, 5, 6, 7);
        assertThat(steps).extracting(EventStep::getCommandOffset).containsExactly(0L, 1L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(steps).extracting(EventStep::getActor).containsOnly("account-1");
        assertThat(steps.get(1).getAt()).isEqualTo(WEDNESDAY.plusSeconds(1));
        assertThat(steps.get(1).getChanged()).containsExactly("title");
        assertThat(steps.get(2).getReason()).isEqualTo(text("private reason"));
        assertThat(steps.get(3).getReason()).isEqualTo(text("private reason to come back"));
        assertThat(steps.get(4).getBy()).isEqualTo(StepAuthor.AUTHORISED_BODY);
        assertThat(steps.get(4).getReason()).isEqualTo(text("editor's private note"));
        var postponed = steps.get(5);
        assertThat(postponed.getBy()).isEqualTo(StepAuthor.AGENCY);
        assertThat(postponed.getFromDate()).isEqualTo("2026-12-03");
        assertThat(postponed.getToDate()).isNull();
        assertThat(postponed.getPublicReason()).isEqualTo(text("storm"));
        assertThat(postponed.getChanged()).isEmpty();
        var dated = steps.get(6);
        assertThat(dated.getFromDate()).isNull();
        assertThat(dated.getToDate()).isEqualTo("2026-12-10");
        assertThat(dated.getChanged()).containsExactly("date");
    }

    /** The budget vote is in version 1. */
    private void published() {
        grid.send(submit(VOTE, on("Budget vote", "2026-12-03"), WEDNESDAY));
        grid.advanceTo(FRIDAY_NOON);
    }

    private void gathered() {
        grid.advanceTo(grid.clock.now.plus(Duration.ofMinutes(11)));
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
