package kz.mediagrid.grid;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.mediagrid.calendar.CalendarRangeException;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.calendar.WeekSchedule;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.schemas.EventDetails;
import org.jspecify.annotations.Nullable;

/**
 * Computes, by the calendar in force, which weeks can have a grid, and the schedules of these weeks.
 *
 * <p>Not safe for use by several threads: it caches one schedule per week until another calendar is in force.
 */
public final class GridCalendar {

    private final Supplier<WorkingCalendar> calendar;
    private final WeekPolicy policy;
    private final Map<GridWeek, WeekSchedule> counted = new HashMap<>();
    private @Nullable WorkingCalendar countedBy;

    /** @param calendar supplies the calendar in force */
    public GridCalendar(Supplier<WorkingCalendar> calendar, WeekPolicy policy) {
        this.calendar = calendar;
        this.policy = policy;
    }

    public String calendarVersion() {
        return calendar.get().version();
    }

    public String policyVersion() {
        return policy.version();
    }

    /** The schedule of the week; empty if the calendar does not cover the days on which the schedule depends. */
    @SuppressWarnings("ReferenceEquality") // cheaper than equals; an equal calendar only causes a recount
    public Optional<WeekSchedule> schedule(GridWeek week) {
        var inForce = calendar.get();
        if (inForce != countedBy) {
            counted.clear();
            countedBy = inForce;
        }
        var known = counted.get(week);
        if (known != null) {
            return Optional.of(known);
        }
        try {
            var schedule = WeekSchedule.of(week, inForce, policy);
            counted.put(week, schedule);
            return Optional.of(schedule);
        } catch (CalendarRangeException outside) {
            return Optional.empty();
        }
    }

    /** Parses a week such as 2026-W49. Empty if {@code written} is not a week, or if that week cannot have a grid. */
    public Optional<GridWeek> week(String written) {
        try {
            return Optional.of(GridWeek.parse(written))
                    .filter(week -> schedule(week).isPresent());
        } catch (IllegalArgumentException notAWeek) {
            return Optional.empty();
        }
    }

    /**
     * The weeks that the event touches, in order. Empty if one of these weeks cannot have a grid, or if the event ends
     * before it begins.
     */
    List<GridWeek> weeksOf(EventDetails details) {
        var first = details.getDate();
        var last = EventDays.lastDay(details);
        if (!covers(first) || !covers(last) || last.isBefore(first)) {
            return List.of();
        }
        var weeks = Stream.iterate(GridWeek.of(first), week -> !week.monday().isAfter(last), GridWeek::next)
                .toList();
        return weeks.stream().allMatch(week -> schedule(week).isPresent()) ? weeks : List.of();
    }

    /**
     * The first week whose version 1 is published after {@code instant}, or the first week that the calendar in force
     * does not reach.
     */
    public GridWeek firstPublishedAfter(Instant instant) {
        // The grid of a week is published before the week begins, so the search ends within two weeks.
        return Stream.iterate(GridWeek.of(instant).next(), GridWeek::next)
                .filter(week -> schedule(week)
                        .map(schedule -> schedule.publishAt().at().isAfter(instant))
                        .orElse(true))
                .findFirst()
                .orElseThrow();
    }

    boolean isLate(GridWeek week, Instant received) {
        return schedule(week).orElseThrow().isLate(received);
    }

    private boolean covers(LocalDate day) {
        var inForce = calendar.get();
        return !day.isBefore(inForce.firstDay()) && !day.isAfter(inForce.lastDay());
    }
}
