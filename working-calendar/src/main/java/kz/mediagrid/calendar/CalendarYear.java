package kz.mediagrid.calendar;

/**
 * A year of the calendar: how far its days can be relied on, and where they were taken from.
 *
 * @param source the legal act or the publication, in words; empty where a provisional year names none
 */
public record CalendarYear(int year, YearStatus status, String source) {

    private static final String THE_LAW = "computed from the law: Law on Holidays; Labour Code art. 84(5)";

    /** A year about which no file says anything. */
    static CalendarYear computed(int year) {
        return new CalendarYear(year, YearStatus.PROVISIONAL, THE_LAW);
    }
}
