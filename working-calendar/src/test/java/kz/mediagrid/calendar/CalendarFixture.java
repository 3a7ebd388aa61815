package kz.mediagrid.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Small calendars that are complete, and years to put into them. */
final class CalendarFixture {

    static final LocalDate ISSUED = LocalDate.of(2026, 11, 24);

    private static final String HEAD = """
            version,kz-test
            country,KZ
            issued,2026-11-02
            first,2026-01-01
            """;

    private CalendarFixture() {}

    /** The one year 2026 with {@code lines} behind it; the first of them is line {@link #firstLineAfter2026()}. */
    static String only2026And(String lines) {
        return HEAD + file(2026) + lines;
    }

    static int firstLineAfter2026() {
        return (int) only2026And("").lines().count() + 1;
    }

    /** The text of the file of an official year. */
    static String file(int year) {
        return CalendarFiles.year(year).orElseThrow();
    }

    /** The refusal of a calendar that has something wrong in it. */
    static CalendarFormatException refusalOf(ThrowingCallable calendar) {
        var refusal = catchThrowableOfType(CalendarFormatException.class, calendar);
        assertThat(refusal).as("nothing was found to be wrong").isNotNull();
        return refusal;
    }

    /** The year 2027 as the law gives it, as if its official calendar had come out. */
    static String official2027() {
        var text = new StringBuilder("country,KZ\nyear,2027,official,Order No. 7\n");
        HolidayRules.daysOf(2027)
                .values()
                .forEach(day -> text.append(CalendarText.line(day)).append('\n'));
        return text.toString();
    }
}
