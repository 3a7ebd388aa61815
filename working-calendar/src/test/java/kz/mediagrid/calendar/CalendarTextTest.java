package kz.mediagrid.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarTextTest {

    private static final String HEAD = """
            version,kz-test
            first,2026-01-01
            year,2026,official
            """;

    @Test
    void aCalendarSurvivesBeingKeptAsText() {
        var calendar = WorkingCalendar.kazakhstan();

        var again = WorkingCalendar.parse(calendar.text());

        assertThat(again).isEqualTo(calendar).hasSameHashCodeAs(calendar);
        assertThat(again.version()).isEqualTo("kz-2026-11");
    }

    @Test
    void anotherCalendarCanBringAHolidayOfItsOwnAndAnOrder() {
        var calendar = WorkingCalendar.parse(HEAD + """
                holiday,LANGUAGE_DAY,Тіл күні,День языка,Day of Language
                2026-09-05,off,public holiday,LANGUAGE_DAY,,Law of 2026
                2026-09-07,off,carried over,LANGUAGE_DAY,2026-09-05,Law on Holidays art. 5
                2026-12-14,off,moved by order,,2026-12-12,Order No. 7
                2026-12-12,worked,worked by order,,2026-12-14,Order No. 7
                """);

        assertThat(calendar.day(LocalDate.of(2026, 9, 5)).explanation().in(Language.KK))
                .isEqualTo("мереке күні: Тіл күні (Law of 2026)");
        assertThat(calendar.isWorkingDay(LocalDate.of(2026, 12, 12))).isTrue();
        assertThat(calendar.lastDay()).isEqualTo(LocalDate.of(2026, 12, 31));
    }

    @Test
    void whatAnotherCalendarChangesIsListedWithBothReasons() {
        var before = WorkingCalendar.parse(HEAD);
        var after = WorkingCalendar.parse(HEAD + """
                2026-12-14,off,moved by order,,2026-12-12,Order No. 7
                2026-12-12,worked,worked by order,,2026-12-14,Order No. 7
                """);

        assertThat(after.changesFrom(before).stream()
                        .map(change -> change.text().en()))
                .containsExactly(
                        "Saturday 2026-12-12: weekend (five-day week)"
                                + " -> worked by order in place of Monday 2026-12-14 (Order No. 7)",
                        "Monday 2026-12-14: working day"
                                + " -> day off moved by order from Saturday 2026-12-12, which is worked instead (Order No. 7)");
        assertThat(before.changesFrom(before)).isEmpty();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-02-30,off,public holiday,NAURYZ,,x | Line 4 of the calendar: '2026-02-30' is not a date like 2026-03-09.",
                "2026-03-21,off,public holiday,NAVRUZ,,x | Line 4 of the calendar: the holiday 'NAVRUZ' is not known.",
                "2026-03-21,off,feast,NAURYZ,,x | Line 4 of the calendar: the reason 'feast' is not known.",
                "2026-03-21,worked,public holiday,NAURYZ,,x | Line 4 of the calendar: a day that is 'public holiday' cannot be 'worked'.",
                "2026-03-21,off | Line 4 of the calendar: expected 6 fields separated by commas but found 2.",
                "year,2026,official | Line 4 of the calendar: the year 2026 appears twice.",
                "year,2027,perhaps | Line 4 of the calendar: a year is official or provisional, not 'perhaps'.",
                "year,27,official | Line 4 of the calendar: '27' is not a year like 2026.",
                "year,2028,official | The calendar's years [2026, 2028] have a gap.",
                "holiday,X,a,,c | Line 4 of the calendar: a holiday needs a key in capitals and its name in Kazakh, Russian and English.",
                "2027-03-21,off,public holiday,NAURYZ,,x | The calendar covers 2026-01-01 to 2026-12-31 but has a line for 2027-03-21.",
                "2026-03-20,worked,worked by order,,2026-03-19,x | 2026-03-20 is not a weekend day and needs no order to be worked.",
                "2026-03-28,worked,worked by order,,2026-03-27,x | The calendar swaps 2026-03-28 but has no matching line for the other day of the swap.",
                "2026-03-27,off,moved by order,,2026-03-28,x | The calendar swaps 2026-03-27 but has no matching line for the other day of the swap.",
                "computed until,2025 | The calendar can be computed until a year from 2026 to 2100, but not until 2025.",
                "version,a b | The calendar's version must be letters, digits, dots and dashes."
            })
    void aWrongLineIsNamedInOneSentence(String line, String message) {
        assertThatExceptionOfType(CalendarFormatException.class)
                .isThrownBy(() -> WorkingCalendar.parse(HEAD + line))
                .withMessage(message);
    }

    @Test
    void theSameDayTwiceIsRefused() {
        var line = "2026-03-21,off,public holiday,NAURYZ,,Law on Holidays\n";

        assertThatExceptionOfType(CalendarFormatException.class)
                .isThrownBy(() -> WorkingCalendar.parse(HEAD + line + line))
                .withMessage("Line 5 of the calendar: the day 2026-03-21 appears twice.");
    }

    @Test
    void aTextWithoutItsSettingsIsRefused() {
        for (var text : List.of("", "# nothing", "version,kz\nfirst,2026-01-01", "version,kz\nyear,2026,official")) {
            assertThatExceptionOfType(CalendarFormatException.class)
                    .isThrownBy(() -> WorkingCalendar.parse(text))
                    .withMessage("A calendar needs the lines version, first and at least one year.");
        }
    }

    @Test
    void theFirstDayMustLieInTheFirstYear() {
        assertThatExceptionOfType(CalendarFormatException.class)
                .isThrownBy(() -> WorkingCalendar.parse("version,kz\nfirst,2025-12-25\nyear,2026,official"))
                .withMessage("The calendar's first day is 2025-12-25, so its first year must be 2025.");
    }
}
