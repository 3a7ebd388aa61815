package kz.mediagrid.calendar;

import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;

/** A grid week that two calendars time differently. */
public record WeekScheduleChange(GridWeek week, WeekSchedule before, WeekSchedule after) {

    /** Whether there is a difference in time; one in the reasons alone moves nothing. */
    boolean movesSomething() {
        return !times(before).equals(times(after));
    }

    private static Map<WeekInstant.Name, Instant> times(WeekSchedule schedule) {
        var times = new EnumMap<WeekInstant.Name, Instant>(WeekInstant.Name.class);
        schedule.instants().forEach(instant -> times.put(instant.name(), instant.at()));
        return times;
    }
}
