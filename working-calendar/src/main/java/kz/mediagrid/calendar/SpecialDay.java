package kz.mediagrid.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * A day the plain five-day week would get wrong or leave unexplained: one line of a calendar.
 *
 * @param ground the law or order behind it, e.g. {@code Law on Holidays art. 5}
 */
record SpecialDay(LocalDate date, DayReason reason, String ground) {

    /** Whether the line belongs to the calendar of {@code year}: its day does, or the day it was swapped with. */
    boolean concerns(int year) {
        return date.getYear() == year
                || reason.otherDay().filter(other -> other.getYear() == year).isPresent();
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }
}
