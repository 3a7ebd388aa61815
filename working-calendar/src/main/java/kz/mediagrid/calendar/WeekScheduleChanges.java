package kz.mediagrid.calendar;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds the weeks whose schedules a new calendar changes, before the calendar is put in force. */
public final class WeekScheduleChanges {

    private WeekScheduleChanges() {}

    /**
     * The weeks, in order, whose times differ between the two calendars. The comparison runs from the week of
     * {@code from} to the week of {@code to}.
     *
     * <p>A week is omitted if one of the calendars does not cover this week.
     */
    public static List<WeekScheduleChange> between(
            WorkingCalendar before, WorkingCalendar after, WeekPolicy policy, LocalDate from, LocalDate to) {
        var last = GridWeek.of(to);
        return Stream.iterate(GridWeek.of(from), week -> week.compareTo(last) <= 0, GridWeek::next)
                .flatMap(week -> schedule(week, before, policy)
                        .flatMap(one ->
                                schedule(week, after, policy).map(other -> new WeekScheduleChange(week, one, other)))
                        .stream())
                .filter(WeekScheduleChange::movesSomething)
                .toList();
    }

    private static Optional<WeekSchedule> schedule(GridWeek week, WorkingCalendar calendar, WeekPolicy policy) {
        try {
            return Optional.of(WeekSchedule.of(week, calendar, policy));
        } catch (CalendarRangeException outOfReach) {
            return Optional.empty();
        }
    }
}
