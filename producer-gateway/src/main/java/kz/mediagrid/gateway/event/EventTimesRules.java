package kz.mediagrid.gateway.event;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Weeks;
import kz.mediagrid.edge.problem.Place;
import kz.mediagrid.gateway.event.PlannedEventBody.Timing;
import kz.mediagrid.schemas.EventTiming;

/** Parses an event's days and hours, and whether they make sense together. */
final class EventTimesRules {

    private static final int LONGEST_DAYS = 366;

    private final Rules rules;
    private final Weeks weeks;
    private final LocalDate latest;

    /** Plans reach a year ahead of the day on which the request was received. */
    EventTimesRules(Rules rules, Weeks weeks, Instant receivedAt) {
        this.rules = rules;
        this.weeks = weeks;
        this.latest = AlmatyTime.dateOf(receivedAt).plusYears(1);
    }

    /** When the event is held, as far as it can be read; empty without a first day. */
    Optional<EventTimes> parse(StatedTimes stated) {
        rules.required(WHOLE.field("date"), stated.date());
        var first = rules.parsed(WHOLE.field("date"), stated.date(), LocalTimes::date, "a date such as '2026-12-09'");
        var last =
                rules.parsed(WHOLE.field("endDate"), stated.endDate(), LocalTimes::date, "a date such as '2026-12-11'");
        checkDays(first, last);
        var start =
                rules.parsed(WHOLE.field("startTime"), stated.startTime(), LocalTimes::time, "a time such as '09:30'");
        var end = rules.parsed(WHOLE.field("endTime"), stated.endTime(), LocalTimes::time, "a time such as '13:00'");
        checkHours(stated);
        boolean oneDay = stated.endDate() == null || stated.endDate().equals(stated.date());
        if (oneDay && isBefore(end, start)) {
            rules.fault(WHOLE.field("endTime"), "The event ends before it begins.");
        }
        if (stated.endDate() != null && last.isEmpty()) {
            // When it is over is not known: nobody is told that it is.
            return Optional.empty();
        }
        var timing = Optional.ofNullable(stated.timing()).map(it -> EventTiming.valueOf(it.name()));
        return first.map(day ->
                new EventTimes(day, last.orElse(null), timing.orElse(null), start.orElse(null), end.orElse(null)));
    }

    private void checkDays(Optional<LocalDate> first, Optional<LocalDate> last) {
        if (first.isPresent() && first.get().isAfter(latest)) {
            rules.fault(WHOLE.field("date"), "Events are planned up to a year ahead: until " + latest + ".");
        }
        first.ifPresent(day -> requireReached(WHOLE.field("date"), day));
        last.ifPresent(day -> requireReached(WHOLE.field("endDate"), day));
        if (first.isPresent() && last.isPresent()) {
            if (last.get().isBefore(first.get())) {
                rules.fault(WHOLE.field("endDate"), "The event ends before it begins.");
            } else if (ChronoUnit.DAYS.between(first.get(), last.get()) > LONGEST_DAYS) {
                rules.fault(WHOLE.field("endDate"), "An event lasts at most " + LONGEST_DAYS + " days.");
            }
        }
    }

    private void requireReached(Place place, LocalDate day) {
        if (!weeks.reaches(GridWeek.of(day))) {
            rules.fault(place, "The calendar does not reach the week " + GridWeek.of(day) + ".");
        }
    }

    private void checkHours(StatedTimes stated) {
        rules.required(WHOLE.field("timing"), stated.timing()).ifPresent(timing -> {
            if (timing == Timing.TIMED) {
                rules.required(WHOLE.field("startTime"), stated.startTime());
            } else if (stated.startTime() != null) {
                rules.fault(WHOLE.field("startTime"), "A start time stands only with the timing TIMED.");
            }
        });
        if (stated.endTime() != null && stated.startTime() == null && stated.timing() != Timing.TIMED) {
            rules.fault(WHOLE.field("endTime"), "An end time stands only with a start time.");
        }
    }

    private static boolean isBefore(Optional<LocalTime> end, Optional<LocalTime> start) {
        return end.isPresent() && start.isPresent() && end.get().isBefore(start.get());
    }

    /** An event is not planned for a time that was over when the request was received. */
    void requireNotOver(EventTimes held, Instant receivedAt) {
        var place = WHOLE.field(held.endDate() == null ? "date" : "endDate");
        if (!held.end().isAfter(receivedAt) && !rules.isFaultAt(place)) {
            rules.fault(place, "The event had already ended when this was received.");
        }
    }
}
