package kz.mediagrid.calendar;

import java.time.LocalDate;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What a calendar says: its version, the days it covers, its years, and its special days.
 *
 * @param issued when the authority issued the newest of what it says
 * @param first the first day covered
 * @param computedUntil the last year that is computed from the law where {@code years} says nothing of it
 * @param years the years that were given
 * @param days the special days that were given; one of a computed year takes the place of what is computed for its date
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

    /** The holidays that its days name and those that every calendar may name, by key. */
    Map<String, Holiday> holidays() {
        var byKey = new TreeMap<>(Holiday.known());
        days.values().stream()
                .flatMap(day -> day.reason().keeps().stream())
                .forEach(holiday -> byKey.put(holiday.key(), holiday));
        return byKey;
    }

    /** Whether {@code date} is worked, as far as the given days say. */
    boolean isWorked(LocalDate date) {
        var special = days.get(date);
        return special == null ? !SpecialDay.isWeekend(date) : special.reason().working();
    }
}
