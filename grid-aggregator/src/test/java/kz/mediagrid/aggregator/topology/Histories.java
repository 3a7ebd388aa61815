package kz.mediagrid.aggregator.topology;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.grid.testing.Commands;
import kz.mediagrid.grid.testing.Details;
import kz.mediagrid.schemas.EditorialDecision;
import kz.mediagrid.schemas.EditorialPolicy;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.Organiser;
import kz.mediagrid.schemas.Submission;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What may happen in a month of grids: commands good and bad, and time between them. */
public final class Histories {

    /** A Wednesday, with two weeks' grids to come. */
    public static final Instant START = Instant.parse("2026-11-25T05:00:00Z");

    private static final LocalDate FIRST_DAY = LocalDate.parse("2026-11-26");
    private static final List<String> EVENTS = List.of("edu-1", "edu-2", "edu-3", "min-health-1", "min-health-2");
    private static final List<String> WEEKS = List.of("2026-W48", "2026-W49", "2026-W50", "2026-W51", "2026-W52");

    /** A working day, so that no order can make it a worked weekend day. */
    static final String NO_WEEKEND = "2026-12-01,worked";

    private static final List<String> POLICIES = List.of("policy-a", "policy-b", "policy-c", "policy-d");

    private static final List<String> CALENDARS = List.of("kz-a", "kz-b", "kz-c");

    private Histories() {}

    /** One thing that happens. */
    public sealed interface Step {
        /** Business time passes. */
        record Wait(Duration time) implements Step {}

        /** The command that was sent {@code back} commands ago is sent again. */
        record Again(int back) implements Step {}

        /** A new command; {@code back} names an earlier one whose key it wrongly uses, or null. */
        record Send(
                Sender command,
                boolean wrongAgency,
                @Nullable Integer back) implements Step {}
    }

    /** Makes a command under a stamp. */
    public interface Sender {
        String agency();

        SpecificRecord command(Submission stamp);
    }

    public static Arbitrary<List<Step>> all() {
        var any = step().list().ofMinSize(15).ofMaxSize(60);
        return Combinators.combine(Arbitraries.of(List.<Step>of(), merged()), any)
                .as((before, after) -> {
                    var history = new ArrayList<Step>(before);
                    history.addAll(after);
                    return history;
                });
    }

    /** A published week with two filings of one event: what chance alone seldom comes to. */
    private static List<Step> merged() {
        var first = Details.on("Opening", "2026-12-03");
        return List.of(
                send(submit("edu-1", first)),
                send(submit("min-health-1", first)),
                send(sender("maidd", stamp -> Commands.order(stamp, "2026-W49"))),
                send(merge("edu-1", "min-health-1")),
                new Step.Wait(Duration.ofMinutes(10)));
    }

    private static Step send(Sender sender) {
        return new Step.Send(sender, false, null);
    }

    private static Arbitrary<Step> step() {
        return Arbitraries.frequencyOf(
                Tuple.of(24, sends()),
                Tuple.of(2, Arbitraries.integers().between(0, 12).map(Step.Again::new)),
                Tuple.of(
                        8,
                        Arbitraries.of(
                                        Duration.ofMinutes(1),
                                        Duration.ofMinutes(4),
                                        Duration.ofMinutes(10),
                                        Duration.ofHours(11),
                                        Duration.ofHours(26),
                                        Duration.ofDays(9))
                                .map(Step.Wait::new)));
    }

    private static Arbitrary<Step> sends() {
        var wrongAgency = Arbitraries.frequency(Tuple.of(30, false), Tuple.of(1, true));
        var back = Arbitraries.frequencyOf(
                Tuple.of(25, Arbitraries.just((Integer) null)),
                Tuple.of(1, Arbitraries.integers().between(0, 12)));
        return Combinators.combine(senders(), wrongAgency, back).as(Step.Send::new);
    }

    private static Arbitrary<Sender> senders() {
        var event = Arbitraries.of(EVENTS);
        var week = Arbitraries.of(WEEKS);
        var expected = Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just((Integer) null)),
                Tuple.of(1, Arbitraries.integers().between(1, 4)));
        var publicReason = Arbitraries.of("storm", "storm", null);
        var decision = Arbitraries.of(
                EditorialDecision.INCLUDE,
                EditorialDecision.EXCLUDE,
                EditorialDecision.FEATURE,
                EditorialDecision.LEFT_TO_POLICY);
        return Arbitraries.frequencyOf(
                Tuple.of(10, Combinators.combine(event, details()).as(Histories::submit)),
                Tuple.of(10, Combinators.combine(event, expected, details()).as(Histories::revise)),
                Tuple.of(4, Combinators.combine(event, expected, publicReason).as(Histories::withdraw)),
                Tuple.of(3, Combinators.combine(event, expected, details()).as(Histories::reviseUndated)),
                Tuple.of(
                        6,
                        Combinators.combine(event, expected, details().injectNull(0.4), publicReason)
                                .as(Histories::postpone)),
                Tuple.of(3, Combinators.combine(event, expected).as(Histories::reinstate)),
                Tuple.of(4, Combinators.combine(event, decision).as(Histories::decide)),
                Tuple.of(
                        2,
                        Combinators.combine(event, Arbitraries.of("by card", "live", null))
                                .as(Histories::note)),
                Tuple.of(5, Combinators.combine(event, event).as(Histories::merge)),
                Tuple.of(3, Combinators.combine(event, event).as(Histories::separate)),
                Tuple.of(
                        2,
                        Combinators.combine(
                                        Arbitraries.of(POLICIES),
                                        Arbitraries.of(
                                                EditorialPolicy.INCLUDE_UNLESS_EXCLUDED,
                                                EditorialPolicy.EXCLUDE_UNLESS_INCLUDED))
                                .as(Histories::policy)),
                Tuple.of(3, calendars()),
                Tuple.of(
                        3,
                        Combinators.combine(Arbitraries.of("edu", "min-health"), week)
                                .as(Histories::declare)),
                Tuple.of(3, week.map(name -> sender("maidd", stamp -> Commands.hold(stamp, name)))),
                Tuple.of(3, week.map(name -> sender("maidd", stamp -> Commands.order(stamp, name)))));
    }

    /** Days off that move a Thursday or a Friday, made against any calendar there may be. */
    private static Arbitrary<Sender> calendars() {
        var release = WorkingCalendar.kazakhstan().version();
        var swap = Arbitraries.of(
                List.of("2026-11-26", "2026-11-28"),
                List.of("2026-12-04", "2026-12-06"),
                List.of("2026-12-10", "2026-12-12"),
                List.of("2026-12-18", "2026-12-19"),
                List.of("2026-12-02", "2026-12-01"));
        return Combinators.combine(Arbitraries.of(CALENDARS), Arbitraries.of(release, release, "kz-a", "kz-b"), swap)
                .as((version, replaces, days) -> sender(
                        "maidd", stamp -> Commands.activate(stamp, version, replaces, days.get(0), days.get(1))));
    }

    private static Arbitrary<EventDetails> details() {
        var title = Arbitraries.of("Budget vote", "School opening");
        var day = Arbitraries.integers().between(0, 24).map(FIRST_DAY::plusDays);
        var more = Arbitraries.frequency(Tuple.of(5, 0), Tuple.of(1, 2), Tuple.of(1, 8));
        var time = Arbitraries.of(LocalTime.of(9, 0), LocalTime.of(15, 30), null);
        var organisers = Arbitraries.of(List.of("Ministry"), List.of("Akimat"), List.of("Akimat", "Ministry"));
        return Combinators.combine(title, day, more, time, organisers).as((name, first, days, start, names) -> {
            var details = Details.on(name, first, days == 0 ? null : first.plusDays(days), start);
            return EventDetails.newBuilder(details)
                    .setOrganisers(names.stream()
                            .map(organiser -> new Organiser(Commands.text(organiser), List.of()))
                            .toList())
                    .build();
        });
    }

    private static Sender submit(String event, EventDetails details) {
        return sender(Commands.agencyOf(event), stamp -> Commands.submit(stamp, event, details));
    }

    private static Sender revise(String event, @Nullable Integer expected, EventDetails details) {
        return sender(Commands.agencyOf(event), stamp -> Commands.revise(stamp, event, expected, details));
    }

    private static Sender reviseUndated(String event, @Nullable Integer expected, EventDetails details) {
        return sender(Commands.agencyOf(event), stamp -> Commands.reviseUndated(stamp, event, expected, details));
    }

    private static Sender withdraw(String event, @Nullable Integer expected, @Nullable String publicReason) {
        return sender(Commands.agencyOf(event), stamp -> Commands.withdraw(stamp, event, expected, publicReason));
    }

    private static Sender postpone(
            String event, @Nullable Integer expected, @Nullable EventDetails when, @Nullable String publicReason) {
        return sender(Commands.agencyOf(event), stamp -> Commands.postpone(stamp, event, expected, when, publicReason));
    }

    private static Sender reinstate(String event, @Nullable Integer expected) {
        return sender(Commands.agencyOf(event), stamp -> Commands.reinstate(stamp, event, expected));
    }

    private static Sender decide(String event, EditorialDecision decision) {
        return sender("maidd", stamp -> Commands.decide(stamp, event, decision));
    }

    private static Sender note(String event, @Nullable String note) {
        return sender("maidd", stamp -> Commands.note(stamp, event, note));
    }

    private static Sender merge(String event, String other) {
        return sender("maidd", stamp -> Commands.merge(stamp, event, other));
    }

    private static Sender separate(String event, String other) {
        return sender("maidd", stamp -> Commands.separate(stamp, event, other));
    }

    private static Sender policy(String version, EditorialPolicy policy) {
        return sender("maidd", stamp -> Commands.policy(stamp, version, policy));
    }

    private static Sender declare(String agency, String week) {
        return sender(agency, stamp -> Commands.declare(stamp, week));
    }

    private static Sender sender(String agency, Function<Submission, SpecificRecord> command) {
        return new Sender() {
            @Override
            public String agency() {
                return agency;
            }

            @Override
            public SpecificRecord command(Submission stamp) {
                return command.apply(stamp);
            }

            @Override
            public String toString() {
                return String.valueOf(command.apply(Commands.stamp(agency, START, "key", "body")));
            }
        };
    }
}
