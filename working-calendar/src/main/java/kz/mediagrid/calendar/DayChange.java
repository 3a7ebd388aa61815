package kz.mediagrid.calendar;

/** A day that differs between two calendars: worked in one, off in the other. */
public record DayChange(CalendarDay before, CalendarDay after) {

    /** The change in words: the date, the old reason, the new one. */
    public Statement text() {
        return DateWords.written(after.date()).and(": ", before.explanation()).and(" -> ", after.explanation());
    }
}
