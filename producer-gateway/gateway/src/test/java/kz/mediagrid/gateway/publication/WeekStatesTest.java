package kz.mediagrid.gateway.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.mediagrid.schemas.GridHeld;
import kz.mediagrid.schemas.GridWeekState;
import kz.mediagrid.schemas.Submission;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;
import kz.mediagrid.state.testing.HeapStores;
import org.junit.jupiter.api.Test;

class WeekStatesTest {

    private static final Instant NOW = Instant.parse("2026-11-25T05:00:00Z");
    private static final String WEEK = "2026-W49";
    private static final String OTHER = "2026-W50";

    private final WeekStates states = new WeekStates(new HeapStores());

    @Test
    void aWeekIsHeldByTheHoldThatItsStateNames() {
        states.apply(state(WEEK, 3).setHold(hold()).build());
        assertThat(states.hold(WEEK)).contains(hold());
        assertThat(states.hold(OTHER)).isEmpty();

        states.apply(state(WEEK, 8).build());
        assertThat(states.hold(WEEK)).isEmpty();
    }

    @Test
    void aStateIsThatOfTheNewestVersionOnceBothHaveOneNumber() {
        assertThat(states.isOf(WEEK, 0)).isTrue();
        assertThat(states.isOf(WEEK, 1)).isFalse();

        states.apply(state(WEEK, 3).build());
        assertThat(states.isOf(WEEK, 1)).isTrue();
        assertThat(states.isOf(WEEK, 0)).isFalse();
    }

    @Test
    void aHoldAndAnOrderAreVisibleOnceTheStateOfTheirWeekIncludesThem() {
        var hold = states.awaitVisible(outcome("GridHeld", 3), Duration.ofMinutes(1));
        var order = states.awaitVisible(outcome("GridPublicationOrdered", 4), Duration.ofMinutes(1));

        states.apply(state(OTHER, 9).build());
        assertThat(hold).isNotDone();
        states.apply(state(WEEK, 3).setHold(hold()).build());
        assertThat(hold).isDone();
        assertThat(order).isNotDone();
        states.apply(state(WEEK, 4).build());
        assertThat(order).isDone();
        assertThat(states.awaitVisible(outcome("EventSubmitted", 12), Duration.ofMinutes(1)))
                .isDone();
    }

    @Test
    void allWeeksThatAreNotHeldArePublishedAtTheTimeOfTheFirst() {
        states.apply(
                state(WEEK, 3).setWaiting(1).setWaitingDue(NOW.plusSeconds(60)).build());
        states.apply(state(OTHER, 4).setWaiting(2).setWaitingDue(NOW).build());
        assertThat(states.nextPublication(WEEK)).contains(NOW);
        assertThat(states.nextPublication("2026-W51")).isEmpty();

        states.apply(
                state(OTHER, 5).setWaiting(2).setWaitingDue(NOW).setHold(hold()).build());
        assertThat(states.nextPublication(WEEK)).contains(NOW.plusSeconds(60));
        assertThat(states.nextPublication(OTHER)).isEmpty();
    }

    private static GridWeekState.Builder state(String week, long offset) {
        return GridWeekState.newBuilder().setWeek(week).setVersion(1).setDecidedUpTo(offset);
    }

    private static GridHeld hold() {
        return GridHeld.newBuilder()
                .setSubmission(Submission.newBuilder()
                        .setSubmissionId("first")
                        .setRequestId("first")
                        .setReceivedAt(NOW)
                        .setActor("acc-1")
                        .setAgencyCode("mam")
                        .build())
                .setWeek(WEEK)
                .build();
    }

    private static SubmissionOutcome outcome(String command, long offset) {
        return SubmissionOutcome.newBuilder()
                .setSubmissionId("one")
                .setRequestId("one")
                .setAgencyCode("mam")
                .setCommand(command)
                .setVerdict(Verdict.ACCEPTED)
                .setReceivedAt(NOW)
                .setCommandOffset(offset)
                .setWeeks(List.of(WEEK))
                .build();
    }
}
