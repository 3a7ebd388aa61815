package kz.mediagrid.obligations.topology;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import kz.mediagrid.grid.testing.ManyTries;
import kz.mediagrid.matters.NoticeIds;
import kz.mediagrid.obligations.EscalationPolicy;
import kz.mediagrid.obligations.topology.Histories.Step;
import kz.mediagrid.schemas.AlertCause;
import kz.mediagrid.schemas.AlertKind;
import kz.mediagrid.schemas.DispatchOutcome;
import kz.mediagrid.schemas.GridDispatch;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.OutletDispatch;
import kz.mediagrid.schemas.OverdueAlert;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.avro.specific.SpecificRecord;

/** Whatever happens, and whoever is killed when: what is owed and what is told is what the rules, written naively, say. */
class ObligationHistoriesTest {

    @Provide
    Arbitrary<List<Step>> histories() {
        return Histories.all();
    }

    // The same histories each time: in full, these find a grid that counts as sent before all is read that was stamped
    // before. Take the seed away, and try thousands, after each change to the rules.
    @Property(tries = 300, seed = "4711")
    @ManyTries
    void everyHistoryGivesTheObligationsAndAlertsOfTheRules(@ForAll("histories") List<Step> history) {
        var naive = new NaiveObligations();
        try (var clock =
                new ClockOfObligations(Histories.START, new EscalationPolicy(EscalationPolicy.usual(), Map.of()))) {
            for (var step : history) {
                play(step, clock, naive);
            }
            clock.settles();
            naive.looks(clock.now());
            check(clock, naive);
        }
    }

    static void play(Step step, ClockOfObligations clock, NaiveObligations naive) {
        if (step instanceof Step.Waits waits) {
            clock.passes(waits.time());
        } else if (step instanceof Step.ComesToMidnight comes) {
            clock.passes(untilMidnight(clock.now(), comes.millis()));
        } else if (step instanceof Step.SendsAtMidnight sends) {
            clock.passes(untilMidnight(clock.now(), sends.millis()));
            naive.looks(clock.now());
            take(sends.what().at(clock.now(), naive.log()), clock, naive);
            return;
        } else if (step instanceof Step.Restarts) {
            clock.restart();
        } else if (step instanceof Step.Sends sends) {
            take(sends.what().at(clock.now(), naive.log()), clock, naive);
            return;
        } else if (step instanceof Step.IsDown down) {
            var unread = new ArrayList<SpecificRecord>();
            for (var sender : down.what()) {
                clock.passesUnseen(down.between());
                unread.add(sender.at(
                        clock.now(),
                        Stream.concat(naive.log().stream(), unread.stream()).toList()));
            }
            clock.restart();
            unread.forEach(record -> take(record, clock, naive));
            clock.passes(Duration.ofMillis(100));
        }
        naive.looks(clock.now());
    }

    private static void take(SpecificRecord record, ClockOfObligations clock, NaiveObligations naive) {
        clock.send(record);
        naive.takes(record);
    }

    private static Duration untilMidnight(Instant now, long millis) {
        var at = now.atOffset(ZoneOffset.ofHours(5))
                .truncatedTo(ChronoUnit.DAYS)
                .plusDays(1)
                .toInstant()
                .plusMillis(millis);
        return Duration.between(now, at.isAfter(now) ? at : at.plus(Duration.ofDays(1)));
    }

    static void check(ClockOfObligations clock, NaiveObligations naive) {
        var expected = naive.states(clock.now());
        var states = new TreeMap<String, String>();
        clock.states().forEach((id, state) -> states.put(id, state.name()));
        // Who ceased to owe a form before it was due may never have been asked for it, or be freed of it, or have sent
        // it.
        states.entrySet()
                .removeIf(entry -> !expected.containsKey(entry.getKey())
                        && List.of(ObligationState.CANCELLED.name(), ObligationState.MET.name())
                                .contains(entry.getValue()));
        assertThat(states).as(naive.toString()).isEqualTo(expected);
        assertThat(sent(clock.obligations(), ObligationChanged::getUnserved)).isEqualTo(naive.unserved(clock.now()));
        assertThat(sent(
                        clock.obligations(),
                        change -> requireNonNull(change.getDispatch()).getTried() == 0))
                .isEqualTo(naive.nobody(clock.now()));
        assertThat(sent(
                        clock.obligations(),
                        change -> requireNonNull(change.getDispatch()).getOutlets()))
                .isEqualTo(naive.outlets(clock.now()));
        checkDispatches(clock.obligations());
        checkEscalations(clock.alerts());
        assertThat(told(new ArrayList<>(clock.alerts()))).as(naive.toString()).isEqualTo(naive.alerts(clock.now()));
        assertThat(clock.alerts().stream()
                        .filter(alert -> alert.getAlertKind() == AlertKind.OVERDUE
                                || alert.getAlertKind() == AlertKind.ESCALATED)
                        .map(OverdueAlert::getAlertId))
                .doesNotHaveDuplicates();
        assertThat(clock.notices().stream().map(NoticeIds::of)).doesNotHaveDuplicates();
        assertThat(clock.messages().stream().map(MessageDue::getMessageId)).doesNotHaveDuplicates();
        assertThat(clock.deadLetters()).isEmpty();
    }

    private static <T> Map<String, T> sent(List<ObligationChanged> changes, Function<ObligationChanged, T> part) {
        var sent = new TreeMap<String, T>();
        changes.stream()
                .filter(change -> change.getKind() == ObligationKind.GRID_DISPATCH
                        && List.of(ObligationState.MET, ObligationState.MET_LATE)
                                .contains(change.getState()))
                .forEach(change -> sent.put(change.getObligationId(), part.apply(change)));
        return sent;
    }

    /** The record of a dispatch names the outlets that the obligation calls unserved, and counts the outlets that it names. */
    private static void checkDispatches(List<ObligationChanged> changes) {
        changes.stream().filter(change -> change.getDispatch() != null).forEach(change -> {
            var dispatch = change.getDispatch();
            assertThat(dispatch.getNamed()).hasSize(dispatch.getOutlets());
            assertThat(outlets(dispatch, DispatchOutcome.TAKEN)).hasSize(dispatch.getTaken());
            if (change.getState() != ObligationState.OVERDUE) {
                assertThat(outlets(dispatch, DispatchOutcome.NOT_TAKEN)).isEqualTo(change.getUnserved());
                assertThat(outlets(dispatch, DispatchOutcome.NOT_TRIED)).isEmpty();
            }
        });
    }

    private static List<String> outlets(GridDispatch dispatch, DispatchOutcome outcome) {
        return dispatch.getNamed().stream()
                .filter(one -> one.getOutcome() == outcome)
                .map(OutletDispatch::getOutletId)
                .toList();
    }

    /** No step is left out or taken for what a calendar made overdue, and none before the one below it. */
    private static void checkEscalations(List<OverdueAlert> alerts) {
        var reached = new TreeMap<String, Integer>();
        for (var alert : alerts) {
            var level = alert.getObligationId() + "/" + alert.getDueGeneration();
            switch (alert.getAlertKind()) {
                case OVERDUE -> {
                    if (alert.getAlertCause() == AlertCause.TERM) {
                        reached.put(level, 0);
                    }
                }
                case ESCALATED ->
                    assertThat(reached.merge(level, 1, Integer::sum)).isEqualTo(alert.getStep());
                default -> reached.remove(level);
            }
        }
    }

    /** The kinds of the alerts about each obligation, without the steps of its escalation. */
    private static Map<String, List<String>> told(List<OverdueAlert> alerts) {
        var told = new TreeMap<String, List<String>>();
        alerts.removeIf(alert -> alert.getAlertKind() == AlertKind.ESCALATED);
        alerts.forEach(alert -> told.computeIfAbsent(alert.getObligationId(), any -> new ArrayList<>())
                .add(alert.getAlertKind().name()));
        return told;
    }
}
