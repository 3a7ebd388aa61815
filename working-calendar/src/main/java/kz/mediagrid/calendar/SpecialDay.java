package kz.mediagrid.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * A day that differs from the five-day week or needs a reason; one line of a calendar.
 *
 * @param ground the law or order behind the reason, e.g. {@code Law on Holidays art. 5}
 */
record SpecialDay(LocalDate date, DayReason reason, String ground) {

    /** Whether the day itself, or the other day that its reason names, is in {@code year}. */
    boolean concerns(int year) {
        return date.getYear() == year
                || reason.otherDay().filter(other -> other.getYear() == year).isPresent();
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }
}
