package kz.mediagrid.calendar;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** Two schedules of a grid week: before and after a change of the calendar. */
public record WeekScheduleChange(GridWeek week, WeekSchedule before, WeekSchedule after) {

    /** Whether any time of the week differs between the two schedules. Reasons are not compared. */
    boolean movesSomething() {
        return !times(before).equals(times(after));
    }

    private static Map<WeekInstant.Name, Instant> times(WeekSchedule schedule) {
        var times = new EnumMap<WeekInstant.Name, Instant>(WeekInstant.Name.class);
        schedule.instants().forEach(instant -> times.put(instant.name(), instant.at()));
        return times;
    }
}
