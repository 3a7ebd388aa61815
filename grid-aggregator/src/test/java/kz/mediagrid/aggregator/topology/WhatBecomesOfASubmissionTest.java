package kz.mediagrid.aggregator.topology;

import static kz.mediagrid.grid.testing.Commands.decide;
import static kz.mediagrid.grid.testing.Commands.declare;
import static kz.mediagrid.grid.testing.Commands.hold;
import static kz.mediagrid.grid.testing.Commands.order;
import static kz.mediagrid.grid.testing.Commands.reinstate;
import static kz.mediagrid.grid.testing.Commands.revise;
import static kz.mediagrid.grid.testing.Commands.stamp;
import static kz.mediagrid.grid.testing.Commands.submit;
import static kz.mediagrid.grid.testing.Commands.withdraw;
import static kz.mediagrid.grid.testing.Details.on;
import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import kz.mediagrid.schemas.EditorialDecision;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.RefusalReason;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accepted or refused, and the same answer however often it is asked. */
class WhatBecomesOfASubmissionTest {

    private static final Instant NOW = Instant.parse("2026-11-25T05:00:00Z");
    private static final String VOTE = "fin-1";

    private final Aggregator grid = new Aggregator(NOW);

    @AfterEach
    void close() {
        grid.close();
    }

    @Test
    void aRepeatedSubmissionHearsTheFirstOutcomeAndChangesNothing() {
        var submitted = submit(VOTE, on("Budget vote", "2026-12-03"), NOW);
        var first = grid.send(submitted);
        grid.send(revise(VOTE, 1, on("Budget vote, second reading", "2026-12-03"), NOW));

        var again = grid.send(submitted);

        assertThat(again).isEqualTo(first);
        assertThat(again.getCommandOffset()).isZero();
        assertThat(grid.eventTable().get(VOTE).getRevision()).isEqualTo(2);
    }

    @Test
    void aRepeatedRefusalStaysRefusedAlsoWhenTheReasonIsGone() {
        var tooEarly = revise(VOTE, null, on("Budget vote", "2026-12-03"), NOW);
        var refused = grid.send(tooEarly);
        grid.send(submit(VOTE, on("Budget vote", "2026-12-03"), NOW));

        assertThat(reason(refused)).isEqualTo(RefusalReason.EVENT_UNKNOWN);
        assertThat(grid.send(tooEarly)).isEqualTo(refused);
    }

    @Test
    void aKeyUsedForAnotherRequestIsRefusedAndTheFirstStands() {
        var details = on("Budget vote", "2026-12-03");
        var first = grid.send(submit(stamp("fin", NOW, "key", "one"), VOTE, details));
        var other = submit(stamp("fin", NOW, "key", "two"), "fin-2", details);

        var refused = grid.send(other);

        assertThat(reason(refused)).isEqualTo(RefusalReason.KEY_REUSED);
        assertThat(refused.getSubmissionId()).isEqualTo("two");
        assertThat(grid.send(other)).isEqualTo(refused);
        assertThat(grid.send(submit(stamp("fin", NOW, "key", "one"), VOTE, details)))
                .isEqualTo(first);
        assertThat(grid.eventTable()).containsOnlyKeys(VOTE);
    }

    @Test
    void whatIsDecidedIsCountedByVerdict() {
        var registry = new SimpleMeterRegistry();
        grid.decided.bindTo(registry);
        grid.send(revise(VOTE, null, on("Budget vote", "2026-12-03"), NOW));
        grid.send(submit(VOTE, on("Budget vote", "2026-12-03"), NOW));
        grid.send(revise(VOTE, 1, on("Budget vote, second reading", "2026-12-03"), NOW));

        assertThat(decided(registry, "refused")).isEqualTo(1);
        assertThat(decided(registry, "accepted")).isEqualTo(2);
    }

    private static double decided(SimpleMeterRegistry registry, String outcome) {
        return registry.get("media.grid.commands.decided")
                .tag("outcome", outcome)
                .functionCounter()
                .count();
    }

    @Test
    void anEventIsSubmittedOnce() {
        grid.send(submit(VOTE, on("Budget vote", "2026-12-03"), NOW));

        assertThat(reason(grid.send(submit(VOTE, on("Other", "2026-12-04"), NOW))))
                .isEqualTo(RefusalReason.KEY_REUSED);
    }

    @Test
    void nobodyTouchesAnotherBodysEvent() {
        grid.send(submit(VOTE, on("Budget vote", "2026-12-03"), NOW));
        var details = on("Hijacked", "2026-12-03");

        assertThat(reason(grid.send(submit(stamp("edu", NOW), "fin-2", details))))
                .isEqualTo(RefusalReason.NOT_YOUR_EVENT);
        assertThat(reason(grid.send(revise(stamp("edu", NOW), VOTE, null, details))))
                .isEqualTo(RefusalReason.NOT_YOUR_EVENT);
        assertThat(reason(grid.send(withdraw(stamp("edu", NOW), VOTE, null, "x"))))
                .isEqualTo(RefusalReason.NOT_YOUR_EVENT);
        assertThat(reason(grid.send(reinstate(stamp("edu", NOW), VOTE, null)))).isEqualTo(RefusalReason.NOT_YOUR_EVENT);
    }

    @Test
    void aCodeWithAHyphenDoesNotOpenTheEventsOfTheShorterOne() {
        var details = on("Opening", "2026-12-03");

        assertThat(reason(grid.send(submit(stamp("city", NOW), "city-almaty-1", details))))
                .isEqualTo(RefusalReason.NOT_YOUR_EVENT);
        assertThat(grid.send(submit(stamp("city-almaty", NOW), "city-almaty-1", details))
                        .getVerdict())
                .isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void aStaleRevisionIsRefusedBeforeAnythingElse() {
        grid.send(submit(VOTE, on("Budget vote", "2026-12-03"), NOW));
        grid.send(withdraw(VOTE, null, NOW));

        assertThat(reason(grid.send(revise(VOTE, 1, on("Late", "2026-12-03"), NOW))))
                .isEqualTo(RefusalReason.REVISION_STALE);
        assertThat(reason(grid.send(revise(VOTE, 2, on("Late", "2026-12-03"), NOW))))
                .isEqualTo(RefusalReason.EVENT_WITHDRAWN);
    }

    @Test
    void onlyAWithdrawnEventIsReinstatedAndOnlyOnceWithdrawn() {
        grid.send(submit(VOTE, on("Budget vote", "2026-12-03"), NOW));

        assertThat(reason(grid.send(reinstate(VOTE, NOW)))).isEqualTo(RefusalReason.EVENT_NOT_WITHDRAWN);
        assertThat(grid.send(withdraw(VOTE, null, NOW)).getRevision()).isEqualTo(2);
        assertThat(reason(grid.send(withdraw(VOTE, null, NOW)))).isEqualTo(RefusalReason.EVENT_WITHDRAWN);
        assertThat(grid.send(reinstate(VOTE, NOW)).getRevision()).isEqualTo(3);
    }

    @Test
    void whatTheMediaHaveSeenIsWithdrawnWithAReasonForThem() {
        grid.send(submit(VOTE, on("Budget vote", "2026-12-03"), NOW));
        grid.send(order("2026-W49", NOW));

        var refused = grid.send(withdraw(VOTE, null, NOW));

        assertThat(reason(refused)).isEqualTo(RefusalReason.PUBLIC_REASON_REQUIRED);
        assertThat(refused.getRefusal().getField()).isEqualTo("/publicReason");
        assertThat(grid.send(withdraw(VOTE, "storm", NOW)).getVerdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @ParameterizedTest(name = "{0}, ends {1}: received {2}, over {3}")
    @CsvSource({
        "2026-11-25, 09:00, 2026-11-25T03:59:59Z, false",
        "2026-11-25, 09:00, 2026-11-25T04:00:00Z, true",
        "2026-11-25, , 2026-11-25T18:59:59Z, false",
        "2026-11-25, , 2026-11-25T19:00:00Z, true"
    })
    void aNewEventMayHaveBegunButNotBeOver(LocalDate date, LocalTime end, Instant received, boolean over) {
        var details = EventDetails.newBuilder(on("Budget vote", date, null, LocalTime.of(8, 0)))
                .setEndTime(end)
                .build();

        var outcome = grid.send(submit(VOTE, details, received));

        assertThat(outcome.getVerdict()).isEqualTo(over ? Verdict.REFUSED : Verdict.ACCEPTED);
        if (over) {
            assertThat(reason(outcome)).isEqualTo(RefusalReason.EVENT_OVER);
        }
    }

    @Test
    void aWeekTheCalendarDoesNotKnowIsRefusedWithoutAFuss() {
        grid.send(submit(VOTE, on("Budget vote", "2026-12-03"), NOW));
        var backwards = on("Backwards", LocalDate.parse("2026-12-03"), LocalDate.parse("2026-12-02"), null);

        assertThat(reason(grid.send(submit("fin-2", on("Far", "9999-12-31"), NOW))))
                .isEqualTo(RefusalReason.WEEK_UNKNOWN);
        assertThat(reason(grid.send(submit("fin-3", on("Never", "+999999-12-31"), NOW))))
                .isEqualTo(RefusalReason.WEEK_UNKNOWN);
        assertThat(reason(grid.send(submit("fin-4", backwards, NOW)))).isEqualTo(RefusalReason.WEEK_UNKNOWN);
        assertThat(reason(grid.send(revise(VOTE, 1, on("Far", "1999-12-31"), NOW))))
                .isEqualTo(RefusalReason.WEEK_UNKNOWN);
        assertThat(reason(grid.send(hold("2026-W54", NOW)))).isEqualTo(RefusalReason.WEEK_UNKNOWN);
        assertThat(reason(grid.send(order("soon", NOW)))).isEqualTo(RefusalReason.WEEK_UNKNOWN);
    }

    @Test
    void aDeclarationIsNeverRefused() {
        var first = grid.send(declare(stamp("edu", NOW), "2026-W49"));
        var odd = grid.send(declare(stamp("edu", NOW), "2026-W99"));

        assertThat(first.getVerdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(first.getWeeks()).containsExactly("2026-W49");
        assertThat(odd.getVerdict()).isEqualTo(Verdict.ACCEPTED);
    }

    @Test
    void theEditorDecidesOnKnownEventsOfAnyBody() {
        grid.send(submit(VOTE, on("Budget vote", "2026-12-03"), NOW));

        assertThat(reason(grid.send(decide("fin-2", EditorialDecision.EXCLUDE, NOW))))
                .isEqualTo(RefusalReason.EVENT_UNKNOWN);
        assertThat(grid.send(decide(VOTE, EditorialDecision.EXCLUDE, NOW)).getVerdict())
                .isEqualTo(Verdict.ACCEPTED);
        assertThat(grid.eventTable().get(VOTE).getDecisionReason().getRu()).isEqualTo("editor's private note");
    }

    @Test
    void anEventSaysWhichSubmissionChangedItLastAnEditorsToo() {
        var details = on("Budget vote", "2026-12-03");
        assertThat(changedByAfter(submit(stamp("fin", NOW, "1", "submission"), VOTE, details)))
                .isEqualTo("submission");
        assertThat(changedByAfter(revise(stamp("fin", NOW, "2", "revision"), VOTE, 1, details)))
                .isEqualTo("revision");
        assertThat(changedByAfter(withdraw(stamp("fin", NOW, "3", "withdrawal"), VOTE, 2, null)))
                .isEqualTo("withdrawal");
        assertThat(changedByAfter(reinstate(stamp("fin", NOW, "4", "return"), VOTE, 3)))
                .isEqualTo("return");
        assertThat(changedByAfter(decide(stamp("maidd", NOW, "5", "decision"), VOTE, EditorialDecision.FEATURE)))
                .isEqualTo("decision");

        grid.send(order("2026-W49", NOW));

        assertThat(grid.eventTable().get(VOTE).getChangedBy()).isEqualTo("decision");
    }

    private String changedByAfter(SpecificRecord command) {
        grid.send(command);
        return grid.eventTable().get(VOTE).getChangedBy();
    }

    @Test
    void whatArrivesBetweenAnEarlyPublishAtAndALaterDueIsLate() {
        // Thursday 1 and Friday 2 January 2026 are off: the grid goes out on the Friday, the term ends on Monday the
        // 5th.
        var afterTheGrid = Instant.parse("2026-01-02T07:00:00Z");

        assertThat(grid.send(submit(VOTE, on("Briefing", "2026-01-08"), afterTheGrid.minus(Duration.ofMillis(1))))
                        .getLate())
                .isFalse();
        assertThat(grid.send(submit("fin-2", on("Briefing", "2026-01-08"), afterTheGrid))
                        .getLate())
                .isTrue();
    }

    private static RefusalReason reason(SubmissionOutcome outcome) {
        assertThat(outcome.getVerdict()).isEqualTo(Verdict.REFUSED);
        assertThat(outcome.getRefusal().getDetail()).endsWith(".");
        return outcome.getRefusal().getReason();
    }
}
