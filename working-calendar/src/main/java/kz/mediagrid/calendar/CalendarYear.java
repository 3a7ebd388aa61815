package kz.mediagrid.calendar;

/**
 * A year of the calendar, with the reliability and the source of its days.
 *
 * @param source the legal act or the publication from which the days come, in words; empty if a provisional year names
 *     no source
 */
public record CalendarYear(int year, YearStatus status, String source) {

    private static final String THE_LAW = "computed from the law: Law on Holidays; Labour Code art. 84(5)";

    /** A year without a file. The days of this year are computed from the law. */
    static CalendarYear computed(int year) {
        return new CalendarYear(year, YearStatus.PROVISIONAL, THE_LAW);
    }

    /** The source for readers. A source that the calendars of this software do not have is the same in all languages. */
    public Statement sourceInWords() {
        return LegalGround.ofYear(source);
    }
}
