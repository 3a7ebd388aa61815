package kz.mediagrid.notifier.obligation.topology;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.schemas.RequestAddressing;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** What may happen in some weeks of an office: bodies, forms, requests, time, and processes that end. */
final class Histories {

    /** A Wednesday before a Friday that is worked, and two weeks before the days off of New Year. */
    static final Instant START = Instant.parse("2026-12-16T05:00:00Z");

    static final List<String> BODIES = List.of("edu", "dsm", "mfa");

    private Histories() {}

    /** One thing that happens. */
    sealed interface Step {

        record Waits(Duration time) implements Step {}

        /** Until so long after the next midnight in Almaty, or before it. */
        record ComesToMidnight(long millis) implements Step {}

        /** Comes to a midnight, or nearly, with something to send in that very millisecond. */
        record SendsAtMidnight(long millis, Sender what) implements Step {}

        record Restarts() implements Step {}

        record Sends(Sender what) implements Step {}

        /** Nobody runs for so long between each two records, and then another process reads them all. */
        record IsDown(Duration between, List<Sender> what) implements Step {}
    }

    /** Makes a record at business time {@code now}. */
    interface Sender {
        SpecificRecord at(Instant now);
    }

    static Arbitrary<List<Step>> all() {
        return step().list().ofMinSize(10).ofMaxSize(60);
    }

    private static Arbitrary<Step> step() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, bodies().map(Step.Sends::new)),
                Tuple.of(16, receipts().map(Step.Sends::new)),
                Tuple.of(
                        6,
                        Arbitraries.of(
                                        Duration.ofSeconds(1),
                                        Duration.ofSeconds(4),
                                        Duration.ofMinutes(90),
                                        Duration.ofHours(7),
                                        Duration.ofHours(30),
                                        Duration.ofDays(5))
                                .map(Step.Waits::new)),
                Tuple.of(8, Arbitraries.of(-1L, 0L, 1_500L, 3_000L).map(Step.ComesToMidnight::new)),
                Tuple.of(
                        6,
                        Combinators.combine(Arbitraries.of(-1L, 0L, 0L), receipts())
                                .as(Step.SendsAtMidnight::new)),
                Tuple.of(2, Arbitraries.just(new Step.Restarts())),
                Tuple.of(
                        2,
                        Combinators.combine(
                                        Arbitraries.of(
                                                Duration.ofSeconds(2), Duration.ofHours(5), Duration.ofHours(40)),
                                        receipts().list().ofMaxSize(4))
                                .as(Step.IsDown::new)));
    }

    private static Arbitrary<Sender> bodies() {
        var owes = Arbitraries.frequency(Tuple.of(4, true), Tuple.of(1, false));
        return Combinators.combine(Arbitraries.of(BODIES), owes, days(), days())
                .as((code, owing, from, until) ->
                        now -> Records.body(code, now, owing, dayFrom(now, from), dayFrom(now, until)));
    }

    /** Days from today, mostly none. */
    private static Arbitrary<Integer> days() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.just((Integer) null)),
                Tuple.of(1, Arbitraries.integers().between(-2, 5)));
    }

    private static @Nullable LocalDate dayFrom(Instant now, @Nullable Integer days) {
        return days == null
                ? null
                : LocalDate.ofInstant(now, ZoneOffset.ofHours(5)).plusDays(days);
    }

    private static Arbitrary<Sender> receipts() {
        var request = Arbitraries.integers().between(1, 5);
        var back = Arbitraries.of(0L, 0L, 1L, 2_900L);
        return Arbitraries.frequencyOf(
                Tuple.of(
                        5,
                        Combinators.combine(
                                        Arbitraries.of(BODIES),
                                        Arbitraries.integers().between(0, 2),
                                        back)
                                .as(Histories::declares)),
                Tuple.of(
                        4,
                        request.map(number -> now -> Records.asked("req-" + number, "edu", now, addressing(number)))),
                Tuple.of(1, Arbitraries.just(now -> Records.agreed("req-3", now))),
                Tuple.of(
                        4,
                        Combinators.combine(request, back)
                                .as((number, millis) ->
                                        now -> Records.answered("req-" + number, now.minusMillis(millis)))),
                Tuple.of(1, request.map(number -> now -> Records.acknowledged("REQUEST_ANSWER/req-" + number, 1, now))),
                Tuple.of(
                        1,
                        Combinators.combine(request, back)
                                .as((number, millis) ->
                                        now -> Records.cancelled("req-" + number, now.minusMillis(millis)))));
    }

    private static Sender declares(String code, int weeks, long back) {
        return now -> {
            var week = GridWeek.of(now).monday().plusWeeks(weeks);
            return Records.declared(
                    code, GridWeek.of(week).toString(), now.minusMillis(back).toString());
        };
    }

    static RequestAddressing addressing(int request) {
        return switch (request) {
            case 3 -> RequestAddressing.BY_AGREEMENT;
            case 4 -> RequestAddressing.NO_ADDRESSEE;
            default -> RequestAddressing.ADDRESSED;
        };
    }
}
