package kz.mediagrid.gateway.event;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.content.GridWeeks;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.problem.Place;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.gateway.event.SubmitEvent.Timing;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventPostponed;
import kz.mediagrid.schemas.EventTiming;
import org.jspecify.annotations.Nullable;

/**
 * The days and hours of an event, in local time.
 *
 * @param date the only day or the first day of the event
 * @param endDate the last day of the event, if stated
 * @param timing the part of the time that is known; null if the agency stated no timing, which is a fault
 * @param endTime the time at which the event ends on its last day, if known
 */
record EventTimes(
        LocalDate date,
        @Nullable LocalDate endDate,
        @Nullable EventTiming timing,
        @Nullable LocalTime startTime,
        @Nullable LocalTime endTime) {

    private static final int LONGEST_DAYS = 366;

    /**
     * Parses days and hours, and validates them together. Empty if the first day is absent or unreadable, or if the
     * last day is unreadable.
     *
     * @param rules collects the faults
     * @param receivedAt the time of receipt; the first day may be at most a year after the day of receipt
     */
    static Optional<EventTimes> parse(StatedTimes stated, Rules rules, GridWeeks weeks, Instant receivedAt) {
        rules.required(WHOLE.field("date"), stated.date());
        var first = rules.parsed(
                WHOLE.field("date"), stated.date(), LocalTimes::date, ProblemText.of("date.expected", "2026-12-09"));
        var last = rules.parsed(
                WHOLE.field("endDate"),
                stated.endDate(),
                LocalTimes::date,
                ProblemText.of("date.expected", "2026-12-11"));
        first.ifPresent(day -> checkFirst(day, rules, weeks, receivedAt));
        last.ifPresent(day -> requireReached(WHOLE.field("endDate"), day, rules, weeks));
        first.ifPresent(from -> last.ifPresent(to -> checkLength(from, to, rules)));
        var start = rules.parsed(
                WHOLE.field("startTime"),
                stated.startTime(),
                LocalTimes::time,
                ProblemText.of("time.expected", "09:30"));
        var end = rules.parsed(
                WHOLE.field("endTime"), stated.endTime(), LocalTimes::time, ProblemText.of("time.expected", "13:00"));
        checkHours(stated, rules);
        boolean oneDay = stated.endDate() == null || stated.endDate().equals(stated.date());
        if (oneDay && isBefore(end, start)) {
            rules.fault(WHOLE.field("endTime"), ProblemText.of("event.ends-before"));
        }
        if (stated.endDate() != null && last.isEmpty()) {
            // The end of the event is not known, so the event cannot be reported as over.
            return Optional.empty();
        }
        var timing = Optional.ofNullable(stated.timing()).map(it -> EventTiming.valueOf(it.name()));
        return first.map(day ->
                new EventTimes(day, last.orElse(null), timing.orElse(null), start.orElse(null), end.orElse(null)));
    }

    private static void checkFirst(LocalDate day, Rules rules, GridWeeks weeks, Instant receivedAt) {
        var latest = AlmatyTime.dateOf(receivedAt).plusYears(1);
        if (day.isAfter(latest)) {
            rules.fault(WHOLE.field("date"), ProblemText.of("event.too-far", latest));
        }
        requireReached(WHOLE.field("date"), day, rules, weeks);
    }

    private static void requireReached(Place place, LocalDate day, Rules rules, GridWeeks weeks) {
        if (!weeks.reaches(GridWeek.of(day))) {
            rules.fault(place, ProblemText.of("week.beyond-calendar", GridWeek.of(day)));
        }
    }

    private static void checkLength(LocalDate first, LocalDate last, Rules rules) {
        if (last.isBefore(first)) {
            rules.fault(WHOLE.field("endDate"), ProblemText.of("event.ends-before"));
        } else if (ChronoUnit.DAYS.between(first, last) > LONGEST_DAYS) {
            rules.fault(WHOLE.field("endDate"), ProblemText.of("event.too-long", LONGEST_DAYS));
        }
    }

    private static void checkHours(StatedTimes stated, Rules rules) {
        rules.required(WHOLE.field("timing"), stated.timing()).ifPresent(timing -> {
            if (timing == Timing.TIMED) {
                rules.required(WHOLE.field("startTime"), stated.startTime());
            } else if (stated.startTime() != null) {
                rules.fault(WHOLE.field("startTime"), ProblemText.of("event.start-needs-timed"));
            }
        });
        if (stated.endTime() != null && stated.startTime() == null && stated.timing() != Timing.TIMED) {
            rules.fault(WHOLE.field("endTime"), ProblemText.of("event.end-needs-start"));
        }
    }

    private static boolean isBefore(Optional<LocalTime> end, Optional<LocalTime> start) {
        return end.isPresent() && start.isPresent() && end.get().isBefore(start.get());
    }

    /** Reports a fault if the event had already ended when the request was received. */
    void requireNotOver(Rules rules, Instant receivedAt) {
        var place = WHOLE.field(endDate == null ? "date" : "endDate");
        if (!end().isAfter(receivedAt) && !rules.isFaultAt(place)) {
            rules.fault(place, ProblemText.of("event.over"));
        }
    }

    /** The first instant at which the event is over: its end time, or 24:00 of its last day. */
    private Instant end() {
        var last = endDate == null ? date : endDate;
        return endTime == null
                ? AlmatyTime.endOf(last)
                : last.atTime(endTime).atZone(AlmatyTime.ZONE).toInstant();
    }

    void writeTo(EventDetails.Builder details) {
        details.setDate(date).setEndDate(endDate).setStartTime(startTime).setEndTime(endTime);
        if (timing != null) {
            details.setTiming(timing);
        }
    }

    void writeTo(EventPostponed.Builder postponed) {
        postponed
                .setDate(date)
                .setEndDate(endDate)
                .setTiming(timing)
                .setStartTime(startTime)
                .setEndTime(endTime);
    }
}
