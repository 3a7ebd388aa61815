package kz.mediagrid.calendar.cli;

import static kz.mediagrid.calendar.cli.Asked.answered;
import static kz.mediagrid.calendar.cli.Asked.misused;
import static kz.mediagrid.calendar.cli.Asked.refused;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarCommandTest {

    @ParameterizedTest(name = "due {0}")
    @CsvSource({
        "2025-03-20T15:00, due 2025-03-26 24:00 +05:00",
        "2025-03-20T10:00Z, due 2025-03-26 24:00 +05:00",
        "2025-03-20T15:00:30, due 2025-03-26 24:00 +05:00",
        "2025-03-19T19:00Z, due 2025-03-26 24:00 +05:00",
        "2025-03-20T23:00-02:00, due 2025-03-26 24:00 +05:00",
        "2024-05-03T10:00, due 2024-05-04 24:00 +05:00",
        "2026-12-31T10:00, due 2027-01-05 24:00 +05:00",
        "2024-02-27T10:00, due 2024-02-28 24:00 +06:00",
        "2024-02-28T10:00, due 2024-02-29 24:00 +05:00"
    })
    void theFirstLineSaysWhenATermEnds(String received, String first) {
        assertThat(answered("due", received)).startsWith(first);
    }

    @Test
    void theProofFollowsDayByDayWithRuleAndCalendar() {
        assertThat(answered("due", "2026-12-31T10:00"))
                .containsExactly(
                        "due 2027-01-05 24:00 +05:00",
                        "2026-12-31  Thursday  worked  received: working day",
                        "2027-01-01  Friday  off  not counted: public holiday: New Year (Law on Holidays)",
                        "2027-01-02  Saturday  off  not counted: public holiday: New Year (Law on Holidays)",
                        "2027-01-03  Sunday  off  not counted: weekend (five-day week)",
                        "2027-01-04  Monday  off  not counted: moved day off for New Year,"
                                + " which fell on Saturday 2027-01-02 (Law on Holidays, art. 5)",
                        "2027-01-05  Tuesday  worked  the term ends at 24:00: working day",
                        "rule: within one working day from the day of receipt",
                        "calendar: kz-2026-11, provisional");
    }

    @Test
    void aYearIsACsvOfAllItsDays() {
        var lines = answered("calendar", "2026");

        assertThat(lines).hasSize(366).startsWith("date,working,reason", "2026-01-01,false,public holiday: New Year");
        assertThat(lines)
                .contains(
                        "2026-01-05,true,",
                        "2026-01-03,false,weekend",
                        "2026-03-09,false,\"moved day off for International Women's Day, which fell on Sunday 2026-03-08\"");
        assertThat(lines).filteredOn(line -> line.contains(",true,")).hasSize(247);
    }

    @Test
    void aWorkedWeekendDaySaysWhichDayItStandsFor() {
        assertThat(answered("calendar", "2024"))
                .hasSize(367)
                .contains("2024-05-04,true,worked by order in place of Wednesday 2024-05-08");
    }

    @Test
    void aYearOnlyComputedSaysSo() {
        assertThat(answered("calendar", "2027"))
                .contains("2027-03-15,false,public holiday: Constitution Day (provisional)", "2027-03-16,true,");
        assertThat(answered("calendar", "2026")).noneMatch(line -> line.contains("provisional"));
    }

    @Test
    void aWeekIsItsInstantsInOrderOfTime() {
        assertThat(answered("week", "2026-W49"))
                .startsWith(
                        "collecting opens 2026-11-23 00:00 +05:00  the Monday of the week before",
                        "expected by (not binding) 2026-11-26 24:00 +05:00  Thursday 2026-11-26, the Thursday before the week",
                        "submission due 2026-11-26 24:00 +05:00  Thursday 2026-11-26: the information is sent weekly on Thursday",
                        "publication 2026-11-27 12:00 +05:00  Friday 2026-11-27, the first working day after the Thursday",
                        "dispatch due 2026-11-27 24:00 +05:00  Friday 2026-11-27: the grid is sent to the mass media within one working day",
                        "late: from 2026-11-26 24:00 +05:00 on (submission due)");
        assertThat(answered("week", "2027-W02")).contains("calendar: kz-2026-11, provisional");
        assertThat(answered("week", "2026-W49", "--lang", "kk"))
                .endsWith(
                        "күнтізбе: kz-2026-11, ресми",
                        "баптаулар: жариялау – 12:00; бейсенбі демалыс күні болса, мерзім – келесі жұмыс күні");
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '"',
            value = {
                "due 2023-12-24T10:00 ~ The calendar kz-2026-11 covers 2023-12-25 to 2035-12-31, but not 2023-12-24.",
                "due 2036-01-01T10:00 ~ The calendar kz-2026-11 covers 2023-12-25 to 2035-12-31, but not 2036-01-01.",
                "calendar 2023 ~ The calendar kz-2026-11 covers 2023-12-25 to 2035-12-31, but not 2023-01-01.",
                "calendar 2036 ~ The calendar kz-2026-11 covers 2023-12-25 to 2035-12-31, but not 2036-01-01."
            })
    void aQuestionThatCannotBeAnsweredGetsOneSentence(String arguments, String sentence) {
        assertThat(refused(arguments.split(" "))).isEqualTo(sentence);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '"',
            value = {
                "due ~ 'due' takes exactly one argument: the start of the term: an instant like 2025-03-20T15:00, or the day or week that --kind needs.",
                "due 2025-03-20T15:00 again ~ 'due' takes exactly one argument: the start of the term: an instant like 2025-03-20T15:00, or the day or week that --kind needs.",
                "due tomorrow ~ 'tomorrow' is not a date and time like 2025-03-20T15:00 (Almaty) or 2025-03-20T10:00Z.",
                "due 2025-03-20 ~ '2025-03-20' is not a date and time like 2025-03-20T15:00 (Almaty) or 2025-03-20T10:00Z.",
                "due 2025-02-29T10:00 ~ '2025-02-29T10:00' is not a date and time like 2025-03-20T15:00 (Almaty) or 2025-03-20T10:00Z.",
                "due +999999999-12-31T23:59Z ~ '+999999999-12-31T23:59Z' is not a date and time like 2025-03-20T15:00 (Almaty) or 2025-03-20T10:00Z.",
                "calendar ~ 'calendar' takes exactly one argument: a year, like 2026.",
                "calendar next ~ 'next' is not a year like 2026.",
                "week 2026-49 ~ '2026-49' is not a week like 2026-W49.",
                "week 2025-W53 ~ The year 2025 has the weeks 01 to 52, but no week 53.",
                "week ~ 'week' takes exactly one argument: a week, like 2026-W49.",
                "grid 1 ~ 'grid' works only with ./media-grid in a checkout.",
                "dou 2025-03-20T15:00 ~ There is no command 'dou': ./media-grid help lists all commands.",
                "--help-me ~ 'media-grid' has no option --help-me, only --version, --help."
            })
    void aWrongWordOrValueGetsOneSentence(String arguments, String sentence) {
        assertThat(misused(arguments.split(" "))).isEqualTo(sentence);
    }

    @Test
    void aWordThatFillsScreensIsShortened() {
        assertThat(misused("week", "x".repeat(5_000)))
                .startsWith("'xxx")
                .hasSizeLessThan(250)
                .endsWith("x… is not a week like 2026-W49.");
    }
}
