package kz.mediagrid.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * The content of a calendar: its version, the days it covers, its years, and its special days.
 *
 * @param issued the date on which the authority issued the calendar's newest content
 * @param first the first day covered
 * @param computedUntil the last year covered. The covered years that {@code years} lacks are computed from the law
 * @param years the years that the calendar's text gives
 * @param days the special days that the calendar's text gives; a special day in a computed year replaces the computed
 *     day
 */
record CalendarData(
        String version,
        LocalDate issued,
        LocalDate first,
        int computedUntil,
        NavigableMap<Integer, CalendarYear> years,
        NavigableMap<LocalDate, SpecialDay> days) {

    CalendarData {
        years = new TreeMap<>(years);
        days = new TreeMap<>(days);
    }

    /** The last day covered. */
    LocalDate last() {
        return LocalDate.of(computedUntil, 12, 31);
    }

    boolean covers(LocalDate date) {
        return !date.isBefore(first) && !date.isAfter(last());
    }

    /** All holidays by key: the holidays that the special days name, and {@link Holiday#known()}. */
    Map<String, Holiday> holidays() {
        var byKey = new TreeMap<>(Holiday.known());
        days.values().stream()
                .flatMap(day -> day.reason().keeps().stream())
                .forEach(holiday -> byKey.put(holiday.key(), holiday));
        return byKey;
    }

    /**
     * Whether {@code date} is worked. The special day decides; for a date without a special day, the five-day week
     * decides.
     */
    boolean isWorked(LocalDate date) {
        var special = days.get(date);
        return special == null ? !SpecialDay.isWeekend(date) : special.reason().working();
    }
}
