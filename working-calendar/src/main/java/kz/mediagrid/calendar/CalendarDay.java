package kz.mediagrid.calendar;

import java.time.LocalDate;

/**
 * One day of the calendar: whether it is worked, why, and whether that is provisional.
 *
 * @param ground the law or order behind the reason; empty for an ordinary working day
 * @param provisional true if no official calendar of the year exists yet
 */
public record CalendarDay(LocalDate date, DayReason reason, Statement ground, boolean provisional) {

    public boolean working() {
        return reason.working();
    }

    /** The weekday in words, e.g. "Thursday". */
    public Statement weekday() {
        return DateWords.weekday(date.getDayOfWeek());
    }

    /** The reason, with the law or order, if any, in brackets. */
    public Statement explanation() {
        return ground.isEmpty()
                ? reason.text()
                : reason.text().and(" (", ground).and(")", Statement.NONE);
    }
}
