package kz.mediagrid.obligations.topology;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.grid.testing.ManyTries;
import kz.mediagrid.obligations.EscalationPolicy;
import kz.mediagrid.schemas.AlertKind;
import kz.mediagrid.schemas.CalendarActivated;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.MessageKind;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.OverdueAlert;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;

/** In any history, with kills at any time, a request is escalated as a naive form of the rules says. */
class EscalationHistoriesTest {

    private static final Instant TUESDAY = Instant.parse("2026-12-01T07:00:00Z");
    private static final String ID = "REQUEST_ANSWER/req-1/";

    /** Something that happens; its name is what a failure shows. */
    private record Step(String name, Happens happens) {

        @Override
        public String toString() {
            return name;
        }
    }

    private interface Happens {
        void to(Run run);
    }

    /** The engine and the model side by side. */
    private static final class Run {

        private final ClockOfObligations clock = new ClockOfObligations(
                        TUESDAY, new EscalationPolicy(EscalationPolicy.usual(), Map.of()))
                .only(ObligationKind.REQUEST_ANSWER);
        private final NaiveEscalation naive = new NaiveEscalation(TUESDAY);
        private String calendar = WorkingCalendar.kazakhstan().version();
        private int calendars;

        void activates(String days) {
            var next = "kz-" + ++calendars;
            CalendarActivated activated = Records.activated(next, calendar, clock.now(), days);
            calendar = next;
            naive.activates(WorkingCalendar.parse(activated.getText()), clock.now());
            clock.send(activated);
        }

        void settles() {
            clock.settles();
            naive.looks(clock.now());
        }
    }

    @Provide
    Arbitrary<List<Step>> histories() {
        var waits = Arbitraries.of(2, 50, 119, 121, 480, 715, 1_440, 2_900)
                .map(minutes ->
                        new Step("waits " + minutes + " min", run -> run.clock.passes(Duration.ofMinutes(minutes))));
        var seen = Arbitraries.of(0, 0, 0, -1);
        var acknowledged = seen.map(back -> new Step("acknowledged " + back, run -> {
            int generation = run.naive.generation() + back;
            run.naive.acknowledges(generation);
            run.clock.send(Records.acknowledged("REQUEST_ANSWER/req-1", generation, run.clock.now()));
        }));
        var confirmed = seen.map(back -> new Step("confirmed " + back, run -> {
            int generation = run.naive.generation() + back;
            run.naive.confirms(generation, run.clock.now());
            run.clock.send(Records.confirmed("REQUEST_ANSWER/req-1", generation, run.clock.now()));
        }));
        var extended = Arbitraries.of("2026-12-03", "2026-12-05", "2026-12-08")
                .map(until -> new Step("extended to " + until, run -> {
                    run.naive.isExtended(LocalDate.parse(until), run.clock.now());
                    run.clock.send(
                            Records.extended("req-1", until, run.clock.now().toString()));
                }));
        var answered = new Step("answered", run -> {
            run.naive.answers(run.clock.now());
            run.clock.send(Records.answered("req-1", run.clock.now()));
        });
        // The worked day lies after all that is played: only the due time moves, not the hours of the escalation.
        var moved = Arbitraries.of(
                        "",
                        "2026-12-02,off,moved by order,,2027-01-30,Order No. 7\n"
                                + "2027-01-30,worked,worked by order,,2026-12-02,Order No. 7\n")
                .map(days ->
                        new Step(days.isEmpty() ? "all days as before" : "Wednesday off", run -> run.activates(days)));
        return Arbitraries.frequencyOf(
                        Tuple.of(10, waits),
                        Tuple.of(1, acknowledged),
                        Tuple.of(3, confirmed),
                        Tuple.of(1, extended),
                        Tuple.of(1, Arbitraries.of(answered, new Step("restarts", run -> run.clock.restart()))),
                        Tuple.of(3, moved),
                        Tuple.of(2, Arbitraries.just(new Step("restarts", run -> run.clock.restart()))))
                .list()
                .ofMinSize(4)
                .ofMaxSize(16);
    }

    @Property(tries = 150, seed = "4711")
    @ManyTries
    void everyHistoryTakesTheStepsOfTheRules(@ForAll("histories") List<Step> history) {
        var run = new Run();
        try (var clock = run.clock) {
            clock.send(Records.asked("req-1", "edu", TUESDAY.toString()));
            for (var step : history) {
                step.happens().to(run);
                run.settles();
            }

            assertThat(clock.alerts().stream()
                            .filter(alert -> alert.getAlertKind() == AlertKind.ESCALATED)
                            .map(OverdueAlert::getAlertId))
                    .as(history.toString())
                    .containsExactlyElementsOf(
                            run.naive.told().stream().map(level -> ID + level).toList());
            assertThat(clock.messages().stream()
                            .filter(message -> message.getMessageKind() == MessageKind.ESCALATED)
                            .map(MessageDue::getMessageId))
                    .as(history.toString())
                    .containsExactlyElementsOf(run.naive.told().stream()
                            .map(level -> ID + level.replace("/", "/ESCALATED/"))
                            .toList());
        }
    }
}
