package kz.mediagrid.calendar;

import java.time.LocalDate;

/**
 * One day of the calendar, with the reason why it is worked or off.
 *
 * @param ground the law or official order from which the reason follows; empty for an ordinary working day
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

    /** The reason, followed by the ground in brackets unless the ground is empty. */
    public Statement explanation() {
        return ground.isEmpty()
                ? reason.text()
                : reason.text().and(" (", ground).and(")", Statement.NONE);
    }
}
