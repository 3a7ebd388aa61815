package kz.mediagrid.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;

/**
 * A day with its own line in a calendar, because the day differs from the five-day week or needs a reason.
 *
 * @param ground the law or official order from which the reason follows, e.g. {@code Law on Holidays art. 5}
 */
record SpecialDay(LocalDate date, DayReason reason, String ground) {

    /** Whether this day, or the {@link DayReason#otherDay() day that its reason names}, is in {@code year}. */
    boolean concerns(int year) {
        return date.getYear() == year
                || reason.otherDay().filter(other -> other.getYear() == year).isPresent();
    }

    static boolean isWeekend(LocalDate date) {
        return date.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) >= 0;
    }
}
