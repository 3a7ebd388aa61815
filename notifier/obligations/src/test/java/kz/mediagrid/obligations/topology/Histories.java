package kz.mediagrid.obligations.topology;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.MatterParty;
import kz.mediagrid.schemas.NoticeTime;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletStatus;
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

    static final List<String> AGENCIES = List.of("edu", "dsm", "mfa");

    static final List<String> OUTLETS = List.of("tv", "radio");

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

    /** Makes a record at business time {@code now}, after those that were sent {@code before}. */
    interface Sender {
        SpecificRecord at(Instant now, List<SpecificRecord> before);
    }

    static Arbitrary<List<Step>> all() {
        return step().list().ofMinSize(10).ofMaxSize(60);
    }

    private static Arbitrary<Step> step() {
        return Arbitraries.frequencyOf(
                Tuple.of(4, agencies().map(Step.Sends::new)),
                Tuple.of(2, calendars().map(Step.Sends::new)),
                Tuple.of(16, receipts().map(Step.Sends::new)),
                Tuple.of(12, dispatches().map(Step.Sends::new)),
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
                        Combinators.combine(Arbitraries.of(-1L, 0L, 0L), anything())
                                .as(Step.SendsAtMidnight::new)),
                Tuple.of(2, Arbitraries.just(new Step.Restarts())),
                Tuple.of(
                        2,
                        Combinators.combine(
                                        Arbitraries.of(
                                                Duration.ofSeconds(2), Duration.ofHours(5), Duration.ofHours(40)),
                                        anything().list().ofMaxSize(6))
                                .as(Step.IsDown::new)));
    }

    private static Arbitrary<Sender> anything() {
        return Arbitraries.frequencyOf(Tuple.of(5, receipts()), Tuple.of(5, dispatches()), Tuple.of(1, calendars()));
    }

    private static Arbitrary<Sender> agencies() {
        var owes = Arbitraries.frequency(Tuple.of(4, true), Tuple.of(1, false));
        return Combinators.combine(Arbitraries.of(AGENCIES), owes, days(), days())
                .as((code, owing, from, until) ->
                        (now, before) -> Records.agency(code, now, owing, dayFrom(now, from), dayFrom(now, until)));
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

    /** What becomes of the grids of this week and the next two, and of the outlets that they are sent to. */
    private static Arbitrary<Sender> dispatches() {
        var outlet = Arbitraries.of(OUTLETS);
        var weeks = Arbitraries.integers().between(0, 2);
        var outcomes = Arbitraries.frequency(
                Tuple.of(4, AttemptOutcome.DELIVERED),
                Tuple.of(2, AttemptOutcome.RETRY_LATER),
                Tuple.of(1, AttemptOutcome.SUSPENDED));
        var mail = Arbitraries.integers().between(0, 1);
        return Arbitraries.frequencyOf(
                Tuple.of(
                        3,
                        Combinators.combine(outlet, mail)
                                .as((id, number) -> (now, before) -> entry(id, before)
                                        .map(entry -> nextMail(entry, number, now))
                                        .orElseGet(() -> Records.outlet(id, now)))),
                Tuple.of(
                        6,
                        Combinators.combine(outlet, mail, weeks, outcomes)
                                .as((id, number, later, outcome) -> (now, before) -> entry(id, before)
                                        .map(entry -> mailed(entry, number, week(now, later), outcome, now))
                                        .orElseGet(() -> Records.outletWithoutWebhook(id, now)))),
                Tuple.of(3, outlet.map(id -> (now, before) -> nextEntry(id, now, before))),
                Tuple.of(4, weeks.map(later -> (now, before) -> Records.published(week(now, later), now))),
                Tuple.of(
                        8,
                        Combinators.combine(outlet, weeks, outcomes)
                                .as((id, later, outcome) -> (now, before) -> entry(id, before)
                                        .<SpecificRecord>map(
                                                entry -> entry.getWebhookUrl().isEmpty()
                                                        ? mailed(entry, 0, week(now, later), outcome, now)
                                                        : tried(entry, week(now, later), outcome, now))
                                        .orElseGet(() -> Records.outlet(id, now)))));
    }

    private static DeliveryAttempted tried(Outlet entry, String week, AttemptOutcome outcome, Instant now) {
        return DeliveryAttempted.newBuilder(Records.attempted(entry.getOutletId(), week, outcome, now))
                .setResumptions(entry.getResumptions())
                .build();
    }

    /** A mail to one of the outlet's subscriptions, which is tried only if it has that subscription. */
    private static SpecificRecord mailed(Outlet entry, int mail, String week, AttemptOutcome outcome, Instant now) {
        return entry.getSubscriptions().stream()
                .skip(mail)
                .findFirst()
                .<SpecificRecord>map(subscription -> Records.mailed(entry, subscription, week, outcome, now))
                .orElseGet(() -> Records.subscribed(entry, now));
    }

    /** A subscription of the outlet is paused, then resumed, and so on; or one is made. */
    private static Outlet nextMail(Outlet entry, int mail, Instant now) {
        return mail < entry.getSubscriptions().size()
                ? Records.turned(entry, mail, now)
                : Records.subscribed(entry, now);
    }

    /** An outlet is entered, then suspended, then resumed, and so on. */
    private static Outlet nextEntry(String id, Instant now, List<SpecificRecord> before) {
        return entry(id, before)
                .map(last -> last.getStatus() == OutletStatus.ACTIVE
                        ? Records.suspended(last, now)
                        : Records.resumed(last, now))
                .orElseGet(() -> Records.outlet(id, now));
    }

    private static Optional<Outlet> entry(String id, List<SpecificRecord> before) {
        return before.stream()
                .filter(record ->
                        record instanceof Outlet outlet && outlet.getOutletId().equals(id))
                .map(Outlet.class::cast)
                .reduce((first, second) -> second);
    }

    private static String week(Instant now, int later) {
        return GridWeek.of(GridWeek.of(now).monday().plusWeeks(later)).toString();
    }

    private static Arbitrary<Sender> receipts() {
        var request = Arbitraries.integers().between(1, 5);
        var back = Arbitraries.of(0L, 0L, 1L, 2_900L);
        return Arbitraries.frequencyOf(
                Tuple.of(5, matters(back)),
                Tuple.of(
                        5,
                        Combinators.combine(
                                        Arbitraries.of(AGENCIES),
                                        Arbitraries.integers().between(0, 2),
                                        back)
                                .as(Histories::declares)),
                Tuple.of(
                        4,
                        request.map(number ->
                                (now, before) -> Records.asked("req-" + number, "edu", now, addressing(number)))),
                Tuple.of(1, Arbitraries.just((now, before) -> Records.agreed("req-3", now))),
                Tuple.of(
                        4,
                        Combinators.combine(request, back)
                                .as((number, millis) ->
                                        (now, before) -> Records.answered("req-" + number, now.minusMillis(millis)))),
                Tuple.of(
                        1,
                        request.map(number ->
                                (now, before) -> Records.acknowledged("REQUEST_ANSWER/req-" + number, 1, now))),
                Tuple.of(
                        1,
                        Combinators.combine(request, back)
                                .as((number, millis) ->
                                        (now, before) -> Records.cancelled("req-" + number, now.minusMillis(millis)))));
    }

    /** Days off that move a Thursday, or the day after a request, made against any calendar there may be. */
    private static Arbitrary<Sender> calendars() {
        var release = WorkingCalendar.kazakhstan().version();
        var swap = Arbitraries.of(
                List.of("2026-12-17", "2026-12-19"),
                List.of("2026-12-18", "2026-12-20"),
                List.of("2026-12-24", "2026-12-26"),
                List.of("2026-12-31", "2026-12-27"));
        return Combinators.combine(
                        Arbitraries.of("kz-a", "kz-b", "kz-c"), Arbitraries.of(release, release, "kz-a", "kz-b"), swap)
                .as((version, replaces, days) ->
                        (now, before) -> Records.swapped(version, replaces, now, days.get(0), days.get(1)));
    }

    /** Matter 1 is opened by the authorised body, 2 and 3 by the first body, today or some days ago. */
    private static Arbitrary<Sender> matters(Arbitrary<Long> back) {
        var matter = Arbitraries.integers().between(1, 3);
        return Arbitraries.frequencyOf(
                Tuple.of(
                        3,
                        Combinators.combine(matter, Arbitraries.integers().between(0, 3))
                                .as(Histories::arises)),
                Tuple.of(
                        4,
                        Combinators.combine(matter, Arbitraries.of(AGENCIES), back)
                                .as((number, agency, millis) -> (now, before) ->
                                        Records.contributed("mat-" + number, agency, now.minusMillis(millis)))),
                Tuple.of(
                        1,
                        Combinators.combine(matter, Arbitraries.of(MatterParty.AGENCY, MatterParty.AUTHORISED_BODY))
                                .as((number, party) -> (now, before) -> Records.closed("mat-" + number, party, now))),
                Tuple.of(
                        2,
                        Combinators.combine(
                                        matter,
                                        Arbitraries.of(NoticeTime.WHEN_COMPLETE, NoticeTime.AT_DEADLINE),
                                        Arbitraries.of(true, false))
                                .as((number, when, name) ->
                                        (now, before) -> Records.ordered("mat-" + number, when, name, now))));
    }

    private static Sender arises(int matter, int daysAgo) {
        return (now, before) -> matter == 1
                ? Records.arose("mat-1", now, "edu", "dsm")
                : Records.aroseOn(
                        "mat-" + matter,
                        LocalDate.ofInstant(now, ZoneOffset.ofHours(5))
                                .minusDays(daysAgo)
                                .toString(),
                        now,
                        "edu",
                        "mfa");
    }

    private static Sender declares(String code, int weeks, long back) {
        return (now, before) -> {
            return Records.declared(
                    code, week(now, weeks), now.minusMillis(back).toString());
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
