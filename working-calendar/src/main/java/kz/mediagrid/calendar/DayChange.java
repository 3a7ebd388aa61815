package kz.mediagrid.calendar;

/** A day that is worked in one calendar and off in another. */
public record DayChange(CalendarDay before, CalendarDay after) {

    /** The change in words: the date, the old reason and the new reason. */
    public Statement text() {
        return DateWords.written(after.date()).and(": ", before.explanation()).and(" -> ", after.explanation());
    }
}
