package kz.mediagrid.gateway.event;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Function;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Weeks;
import kz.mediagrid.edge.problem.Place;
import kz.mediagrid.gateway.event.PlannedEventBody.Timing;
import org.jspecify.annotations.Nullable;

/** Whether an event's days and hours make sense together. */
final class EventTimesRules {

    private static final int LONGEST_DAYS = 366;

    private final Rules rules;
    private final Weeks weeks;
    private final LocalDate latest;

    /** @param latest the last day on which an event may begin: plans reach a year ahead */
    EventTimesRules(Rules rules, Weeks weeks, LocalDate latest) {
        this.rules = rules;
        this.weeks = weeks;
        this.latest = latest;
    }

    void check(StatedTimes body) {
        checkDays(body);
        checkHours(body);
    }

    private void checkDays(StatedTimes body) {
        rules.present(WHOLE.field("date"), body.date());
        var first = read(WHOLE.field("date"), body.date(), LocalTimes::date, "a date such as '2026-12-09'");
        var last = read(WHOLE.field("endDate"), body.endDate(), LocalTimes::date, "a date such as '2026-12-11'");
        if (first.isPresent() && first.get().isAfter(latest)) {
            rules.faults().add(WHOLE.field("date"), "Events are planned up to a year ahead: until " + latest + ".");
        }
        first.ifPresent(day -> requireReached(WHOLE.field("date"), day));
        last.ifPresent(day -> requireReached(WHOLE.field("endDate"), day));
        if (first.isPresent() && last.isPresent()) {
            if (last.get().isBefore(first.get())) {
                rules.faults().add(WHOLE.field("endDate"), "The event ends before it begins.");
            } else if (ChronoUnit.DAYS.between(first.get(), last.get()) > LONGEST_DAYS) {
                rules.faults().add(WHOLE.field("endDate"), "An event lasts at most " + LONGEST_DAYS + " days.");
            }
        }
    }

    private void requireReached(Place place, LocalDate day) {
        if (!weeks.reaches(GridWeek.of(day))) {
            rules.faults().add(place, "The calendar does not reach the week " + GridWeek.of(day) + ".");
        }
    }

    private void checkHours(StatedTimes body) {
        var start = read(WHOLE.field("startTime"), body.startTime(), LocalTimes::time, "a time such as '09:30'");
        var end = read(WHOLE.field("endTime"), body.endTime(), LocalTimes::time, "a time such as '13:00'");
        if (rules.present(WHOLE.field("timing"), body.timing())) {
            if (body.timing() == Timing.TIMED) {
                rules.present(WHOLE.field("startTime"), body.startTime());
            } else if (body.startTime() != null) {
                rules.faults().add(WHOLE.field("startTime"), "A start time stands only with the timing TIMED.");
            }
        }
        if (body.endTime() != null && body.startTime() == null && body.timing() != Timing.TIMED) {
            rules.faults().add(WHOLE.field("endTime"), "An end time stands only with a start time.");
        }
        boolean oneDay = body.endDate() == null || body.endDate().equals(body.date());
        if (oneDay && isBefore(end, start)) {
            rules.faults().add(WHOLE.field("endTime"), "The event ends before it begins.");
        }
    }

    private static boolean isBefore(Optional<LocalTime> end, Optional<LocalTime> start) {
        return end.isPresent() && start.isPresent() && end.get().isBefore(start.get());
    }

    private <T> Optional<T> read(
            Place place, @Nullable String text, Function<String, Optional<T>> reading, String what) {
        if (text == null) {
            return Optional.empty();
        }
        var value = reading.apply(text);
        if (value.isEmpty()) {
            rules.faults().add(place, "This must be " + what + ".");
        }
        return value;
    }
}
