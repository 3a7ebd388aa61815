package kz.mediagrid.calendar;

import java.time.LocalDate;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * What a calendar file says, checked: its version, the days it covers, how sure each year is, and its special days.
 *
 * @param issued when the authority issued the newest of what it says
 * @param first the first day covered
 * @param computedUntil the last year that may be computed from the law where the file has no line for it
 * @param years the years of the file; without gaps
 */
record CalendarData(
        String version,
        LocalDate issued,
        LocalDate first,
        int computedUntil,
        NavigableMap<Integer, YearStatus> years,
        NavigableMap<LocalDate, SpecialDay> days) {

    // The tables of the Islamic calendar, which Kurban Ait is estimated by, end in 2174.
    private static final int LAST_YEAR_THAT_CAN_BE_COMPUTED = 2100;

    CalendarData {
        if (!version.matches("[A-Za-z0-9._-]{1,60}")) {
            throw new CalendarFormatException("The calendar's version must be letters, digits, dots and dashes.");
        }
        if (years.isEmpty() || years.firstKey() != first.getYear()) {
            throw new CalendarFormatException(
                    "The calendar's first day is " + first + ", so its first year must be " + first.getYear() + ".");
        }
        if (years.size() != years.lastKey() - years.firstKey() + 1) {
            throw new CalendarFormatException("The calendar's years " + years.keySet() + " have a gap.");
        }
        if (computedUntil < years.lastKey() || computedUntil > LAST_YEAR_THAT_CAN_BE_COMPUTED) {
            throw new CalendarFormatException("The calendar can be computed until a year from " + years.lastKey()
                    + " to " + LAST_YEAR_THAT_CAN_BE_COMPUTED + ", but not until " + computedUntil + ".");
        }
        for (var day : days.values()) {
            check(day, first, LocalDate.of(years.lastKey(), 12, 31), days);
        }
        years = new TreeMap<>(years);
        days = new TreeMap<>(days);
    }

    private static void check(
            SpecialDay day, LocalDate first, LocalDate last, NavigableMap<LocalDate, SpecialDay> days) {
        if (day.date().isBefore(first) || day.date().isAfter(last)) {
            throw new CalendarFormatException(
                    "The calendar covers " + first + " to " + last + " but has a line for " + day.date() + ".");
        }
        if (day.reason().working() && !SpecialDay.isWeekend(day.date())) {
            throw new CalendarFormatException(day.date() + " is not a weekend day and needs no order to be worked.");
        }
        // A swap takes a day and gives one: half of it would silently shorten or lengthen the year.
        if (day.reason() instanceof DayReason.MovedByOrder moved) {
            var other = days.get(moved.workedInstead());
            requirePair(other != null && other.reason().equals(new DayReason.WorkedByOrder(day.date())), day);
        }
        if (day.reason() instanceof DayReason.WorkedByOrder worked) {
            var other = days.get(worked.standsFor());
            requirePair(other != null && other.reason().equals(new DayReason.MovedByOrder(day.date())), day);
        }
    }

    private static void requirePair(boolean paired, SpecialDay day) {
        if (!paired) {
            throw new CalendarFormatException(
                    "The calendar swaps " + day.date() + " but has no matching line for the other day of the swap.");
        }
    }
}
