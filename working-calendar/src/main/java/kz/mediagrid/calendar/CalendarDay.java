package kz.mediagrid.calendar;

import java.time.LocalDate;

/**
 * One day as the calendar sees it: whether it is worked, why, and how sure that is.
 *
 * @param ground the law or order behind the reason; empty for an ordinary working day
 * @param provisional true where no official calendar of the year exists yet
 */
public record CalendarDay(LocalDate date, DayReason reason, Statement ground, boolean provisional) {

    public boolean working() {
        return reason.working();
    }

    /** The weekday in words, e.g. "Thursday". */
    public Statement weekday() {
        return DateWords.weekday(date.getDayOfWeek());
    }

    /** The reason, with the law or order in brackets where there is one. */
    public Statement explanation() {
        return ground.isEmpty()
                ? reason.text()
                : reason.text().and(" (", ground).and(")", Statement.NONE);
    }
}
