package kz.mediagrid.gateway.publication;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import kz.mediagrid.schemas.GridHeld;
import kz.mediagrid.schemas.Submission;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;
import kz.mediagrid.state.testing.HeapStores;
import org.junit.jupiter.api.Test;

class WeekHoldsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T05:00:00Z");
    private static final String WEEK = "2026-W49";

    private final WeekHolds holds = new WeekHolds(new HeapStores());

    @Test
    void aWeekIsHeldByItsFirstHoldUntilAnOrder() {
        holds.apply(hold("first"));
        holds.apply(outcome("first", "GridHeld", 3, Verdict.ACCEPTED));
        holds.apply(hold("second"));
        holds.apply(outcome("second", "GridHeld", 7, Verdict.ACCEPTED));
        assertThat(holds.of(WEEK)).contains(hold("first"));
        assertThat(holds.of("2026-W50")).isEmpty();

        holds.apply(outcome("order", "GridPublicationOrdered", 8, Verdict.ACCEPTED));
        assertThat(holds.of(WEEK)).isEmpty();

        holds.apply(hold("third"));
        holds.apply(outcome("third", "GridHeld", 9, Verdict.ACCEPTED));
        assertThat(holds.of(WEEK)).contains(hold("third"));
    }

    @Test
    void aRefusedOrderEndsNoHold() {
        holds.apply(hold("first"));
        holds.apply(outcome("first", "GridHeld", 3, Verdict.ACCEPTED));

        holds.apply(outcome("order", "GridPublicationOrdered", 4, Verdict.REFUSED));

        assertThat(holds.of(WEEK)).contains(hold("first"));
    }

    @Test
    void anOutcomeThatIsReadAgainHoldsNothingAgain() {
        holds.apply(hold("first"));
        holds.apply(outcome("first", "GridHeld", 3, Verdict.ACCEPTED));
        holds.apply(outcome("order", "GridPublicationOrdered", 4, Verdict.ACCEPTED));

        holds.apply(outcome("first", "GridHeld", 3, Verdict.ACCEPTED));

        assertThat(holds.of(WEEK)).isEmpty();
    }

    @Test
    void aHoldIsVisibleOnceItAndItsOutcomeWereReadAndAnOrderOnceItsOutcomeWasRead() {
        var held = outcome("first", "GridHeld", 3, Verdict.ACCEPTED);
        var ordered = outcome("order", "GridPublicationOrdered", 4, Verdict.ACCEPTED);

        var hold = holds.awaitVisible(held, Duration.ofMinutes(1));
        holds.apply(held);
        assertThat(hold).isNotDone();
        holds.apply(hold("first"));
        assertThat(hold).isDone();

        var order = holds.awaitVisible(ordered, Duration.ofMinutes(1));
        assertThat(order).isNotDone();
        holds.apply(ordered);
        assertThat(order).isDone();
    }

    private static GridHeld hold(String number) {
        return GridHeld.newBuilder()
                .setSubmission(Submission.newBuilder()
                        .setSubmissionId(number)
                        .setRequestId(number)
                        .setReceivedAt(NOW)
                        .setActor("acc-1")
                        .setAgencyCode("mam")
                        .build())
                .setWeek(WEEK)
                .build();
    }

    private static SubmissionOutcome outcome(String number, String command, long offset, Verdict verdict) {
        return SubmissionOutcome.newBuilder()
                .setSubmissionId(number)
                .setRequestId(number)
                .setAgencyCode("mam")
                .setCommand(command)
                .setVerdict(verdict)
                .setReceivedAt(NOW)
                .setCommandOffset(offset)
                .setWeeks(List.of(WEEK))
                .build();
    }
}
