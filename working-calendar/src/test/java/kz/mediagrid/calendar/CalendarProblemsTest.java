package kz.mediagrid.calendar;

import static kz.mediagrid.calendar.CalendarFixture.ISSUED;
import static kz.mediagrid.calendar.CalendarFixture.file;
import static kz.mediagrid.calendar.CalendarFixture.firstLineAfter2026;
import static kz.mediagrid.calendar.CalendarFixture.official2027;
import static kz.mediagrid.calendar.CalendarFixture.only2026And;
import static kz.mediagrid.calendar.CalendarFixture.refusalOf;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarProblemsTest {

    private final WorkingCalendar calendar = WorkingCalendar.kazakhstan();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-02-30,off,public holiday,NAURYZ,,x | Line N of the calendar: '2026-02-30' is not a date like 2026-03-09.",
                "2026-03-20,off,public holiday,NAVRUZ,,x | Line N of the calendar: the holiday 'NAVRUZ' is not known.",
                "2026-03-20,off,feast,NAURYZ,,x | Line N of the calendar: the reason 'feast' is not known.",
                "2026-03-20,worked,public holiday,NAURYZ,,x | Line N of the calendar: a day that is 'public holiday' cannot be 'worked'.",
                "2026-03-20,off | Line N of the calendar: expected 6 fields separated by commas but found 2.",
                "2026-03-21,off,public holiday,NAURYZ,,x | Line N of the calendar: the day 2026-03-21 appears twice.",
                "year,2026,official,x | Line N of the calendar: the year 2026 appears twice.",
                "year,2027,perhaps,x | Line N of the calendar: a year is official or provisional, not 'perhaps'.",
                "year,27,official,x | Line N of the calendar: '27' is not a year like 2026.",
                "year,2101,official,x | Line N of the calendar: a year lies between 2000 and 2100, and 2101 does not.",
                "holiday,X,a,,c | Line N of the calendar: a holiday needs a key in capitals and its name in Kazakh, Russian and English.",
                "holiday,NAURYZ,a,b,c | Line N of the calendar: the holiday 'NAURYZ' is known already by another name.",
                "country,RU | Line N of the calendar: it is a calendar of 'RU', not of KZ.",
                "version,kz-other | Line N of the calendar: 'version' was given already.",
                "2027-03-22,off,public holiday,NAURYZ,,x | The calendar covers 2026-01-01 to 2026-12-31 but has a line for 2027-03-22.",
                "computed until,2025 | The calendar can be computed until a year from 2026 to 2100, but not until 2025."
            })
    void aLineThatSaysNothingIsNamed(String line, String problem) {
        assertThat(problems(only2026And(line))).contains(problem.replace("N of", firstLineAfter2026() + " of"));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-28,worked,worked by order,,2026-03-27,x | The calendar swaps 2026-03-28 with 2026-03-27 but has no matching line for 2026-03-27, the other day of the swap.",
                "2026-03-27,off,moved by order,,2026-03-28,x | The calendar swaps 2026-03-27 with 2026-03-28 but has no matching line for 2026-03-28, the other day of the swap.",
                "2026-03-27,off,public holiday,CAPITAL_DAY,,x | 2026-03-27 is no Capital Day by law.",
                "2026-05-28,off,never carries,KURBAN_AIT,,x | The year 2026 has 1 first day of Kurban Ait, but the calendar names 2.",
                "2026-07-07,off,carried over,CAPITAL_DAY,2026-07-06,x | 2026-07-07 is carried over from 2026-07-06, where Capital Day does not fall on a day off.",
                "2026-07-13,off,carried over,CAPITAL_DAY,2026-07-12,x | 2026-07-13 is carried over from 2026-07-12, where Capital Day does not fall on a day off.",
                "2026-01-08,off,carried over,NEW_YEAR,2026-01-07,x | 2026-01-08 is carried over from 2026-01-07, where New Year does not fall on a day off.",
                "2026-03-26,off,carried over,NAURYZ,2026-03-21,x | 2026-03-21 is carried over 2 times.",
                "2026-01-08,off,never carries,ORTHODOX_CHRISTMAS,,x | 2026-01-08 cannot be a day off that never carries (ORTHODOX_CHRISTMAS): by law that is 7 January and the first day of Kurban Ait, [2026-05-27] or up to 3 days before or after.",
                "2026-10-26,off,carried over,REPUBLIC_DAY,2026-10-25,x | Line N of the calendar: the day 2026-10-26 appears twice."
            })
    void aLineThatContradictsTheOthersOrTheLawIsTheOnlyProblem(String line, String problem) {
        assertThat(problems(only2026And(line))).containsExactly(problem.replace("N of", firstLineAfter2026() + " of"));
    }

    @ParameterizedTest(name = "{0} -> {1}")
    @CsvSource(
            delimiter = '|',
            nullValues = "nothing",
            value = {
                "2026-05-01,off,public holiday,UNITY_DAY,,Law on Holidays | nothing | 2026-05-01 is a public holiday by law (public holiday: Unity Day of the People of Kazakhstan), but the year 2026 does not say so.",
                "2026-05-01,off | 2026-05-04,off | 2026-05-04 is no Unity Day of the People of Kazakhstan by law.",
                "2026-05-11,off,carried over,VICTORY_DAY,2026-05-09,Law on Holidays art. 5 | nothing | 2026-05-09 (public holiday: Victory Day) falls on a day off, but no line carries it over to the next working day.",
                "2026-05-11,off,carried | 2026-05-12,off,carried | 2026-05-12 is carried over from 2026-05-09 past the working day 2026-05-11: the day off moves to the next working day.",
                "2026-05-11,off,carried | 2026-05-16,off,carried | 2026-05-16 cannot stand for 2026-05-09: the day off moves to the next working day after it.",
                "2026-05-11,off,carried | 2026-05-08,off,carried | 2026-05-08 cannot stand for 2026-05-09: the day off moves to the next working day after it.",
                "2026-01-07,off,never carries,ORTHODOX_CHRISTMAS,,Labour Code art. 84(5) | nothing | 2026-01-07 is a day off by law (Orthodox Christmas), but the year 2026 does not say so.",
                "2026-05-27,off,never carries,KURBAN_AIT,,Labour Code art. 84(5) | nothing | The year 2026 has 1 first day of Kurban Ait, but the calendar names none.",
                "2026-05-27,off,never | 2026-06-27,off,never | 2026-06-27 cannot be a day off that never carries (KURBAN_AIT): by law that is 7 January and the first day of Kurban Ait, [2026-05-27] or up to 3 days before or after.",
                "country,KZ | nothing | There is no line 'country' in the calendar.",
                "issued,2026-11-02 | nothing | There is no line 'issued' in the calendar.",
                "version,kz-test | nothing | There is no line 'version' in the calendar.",
                "first,2026-01-01 | nothing | There is no line 'first' in the calendar.",
                "first,2026-01-01 | first,2025-12-25 | The calendar's first day is 2025-12-25, so its first year must be 2025.",
                "version,kz-test | version,a b | The calendar's version must be letters, digits, dots and dashes.",
                "issued,2026-11-02 | issued,soon | Line 3 of the calendar: 'soon' is not a date like 2026-03-09."
            })
    void whatIsLeftOutOrMisplacedIsNamed(String written, String instead, String problem) {
        var text = only2026And("");
        assertThat(text).contains(written);

        assertThat(problems(text.replace(written, instead == null ? "# nothing" : instead)))
                .contains(problem);
    }

    @ParameterizedTest
    @CsvSource({"2026-05-23, false", "2026-05-24, true", "2026-05-30, true", "2026-05-31, false"})
    void theMoonMovesKurbanAitByThreeDaysAtMost(String day, boolean possible) {
        var text = only2026And("").replace("2026-05-27,off,never", day + ",off,never");

        assertThat(possible ? List.of(WorkingCalendar.parse(text).lastDay()) : problems(text))
                .hasSize(1)
                .allSatisfy(it -> assertThat(it.toString())
                        .startsWith(possible ? "2026-12-31" : day + " cannot be a day off that never carries"));
    }

    @Test
    void aPublicHolidayOnTheFirstDayOfKurbanAitIsCarriedOverLikeAnyOther() {
        var days = HolidayRules.daysOf(2032);
        var nauryz = days.values().stream()
                .filter(day -> day.reason() instanceof DayReason.CarriedOver carried
                        && HolidayRules.kurbanAits(2032).contains(carried.from()))
                .findFirst()
                .orElseThrow();
        days.remove(nauryz.date());

        assertThat(CalendarCheck.problemsOf(new CalendarData(
                        "law",
                        ISSUED,
                        LocalDate.of(2032, 1, 1),
                        2032,
                        new TreeMap<>(Map.of(2032, CalendarYear.computed(2032))),
                        days)))
                .extracting(Statement::en)
                .containsExactly(
                        "2032-03-22 (public holiday: Nauryz meiramy) falls on a day off, but no line carries it"
                                + " over to the next working day.");
    }

    @Test
    void aYearOfTheCalendarsReachIsNotRefusedForItself() {
        assertThat(problems(only2026And("year,2000,provisional\nyear,2100,provisional\n")))
                .contains("The calendar's years [2000, 2026, 2100] have a gap.")
                .noneMatch(problem -> problem.contains("a year lies between"));
    }

    @Test
    void anOfficialYearNamesItsSourceAndAProvisionalOneMayLeaveItOut() {
        var text = only2026And("");
        var year = text.lines()
                .filter(line -> line.startsWith("year,2026"))
                .findFirst()
                .orElseThrow();

        assertThat(problems(text.replace(year, "year,2026,official")))
                .containsExactly("The year 2026 is official but names no source.");
        assertThat(WorkingCalendar.parse(text.replace(year, "year,2026,provisional"))
                        .years())
                .containsExactly(new CalendarYear(2026, YearStatus.PROVISIONAL, ""));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnce() {
        var text = only2026And("2026-03-28,worked,worked by order,,2026-03-27,x\nnonsense\n")
                .replace("2026-05-01,off,public holiday,UNITY_DAY,,Law on Holidays\n", "")
                .replace("issued,2026-11-02\n", "");

        var wrong = wrong(text);

        assertThat(wrong.problems())
                .containsExactly(
                        "Line " + (firstLineAfter2026() - 1)
                                + " of the calendar: expected 6 fields separated by commas but found 1.",
                        "There is no line 'issued' in the calendar.",
                        "The calendar swaps 2026-03-28 with 2026-03-27 but has no matching line for 2026-03-27,"
                                + " the other day of the swap.",
                        "2026-05-01 is a public holiday by law (public holiday: Unity Day of the People of Kazakhstan),"
                                + " but the year 2026 does not say so.");
        assertThat(wrong).hasMessage(String.join(" ", wrong.problems()));
    }

    @Test
    void aTextThatSaysNothingLacksEverySetting() {
        assertThat(problems("# nothing"))
                .containsExactly(
                        "There is no line 'version' in the calendar.",
                        "There is no line 'country' in the calendar.",
                        "There is no line 'issued' in the calendar.",
                        "There is no line 'first' in the calendar.",
                        "There is no line 'year' in the calendar.");
    }

    @Test
    void whatWasInForceBeforeIsNotJudgedAgainButMustBeReadable() {
        var contradictory = only2026And("2026-03-28,worked,worked by order,,2026-03-27,x");
        var unreadable = only2026And("nonsense");

        assertThat(WorkingCalendar.acceptedBefore(contradictory).isWorkingDay(LocalDate.of(2026, 3, 28)))
                .isTrue();
        assertThat(refusalOf(() -> WorkingCalendar.acceptedBefore(unreadable)).problems())
                .containsExactly("Line " + firstLineAfter2026()
                        + " of the calendar: expected 6 fields separated by commas but found 1.");
    }

    @Test
    void aSingleDayOfAYearOnlyComputedCannotUnmakeAHoliday() {
        assertThat(problems(calendar.text() + """
                        2027-01-02,worked,worked by order,,2027-01-05,x
                        2027-01-05,off,moved by order,,2027-01-02,x
                        """))
                .containsExactly(
                        "2027-01-02 is off by law (public holiday: New Year), and of 2027 the calendar gives only"
                                + " single days.");
    }

    @Test
    void aYearIsOnlyAppendedWithoutAGap() {
        assertThat(problemsOfYear(official2027().replace("2027", "2028")))
                .contains("The calendar's years [2023, 2024, 2025, 2026, 2028] have a gap.");
    }

    @Test
    void aYearSpeaksOfItselfAlone() {
        assertThat(problemsOfYear(official2027() + """
                        version,kz-2027
                        2026-12-14,off,moved by order,,2026-12-12,x
                        """))
                .containsExactly(
                        "Line 22 of the year's text: 'version' belongs to the whole calendar, not to one of its years.",
                        "2026-12-14 is not in the year 2027.");
        assertThat(problemsOfYear("# nothing"))
                .containsExactly(
                        "There is no line 'country' in the year's text.",
                        "There is no line 'year' in the year's text.");
        assertThat(problemsOfYear(official2027() + file(2026)))
                .containsExactly("The year's text is about more than one year: [2026, 2027].");
    }

    @Test
    void aSwapOverNewYearCannotTakeADayThatIsSpecialAlready() {
        assertThat(problemsOfYear(official2027() + """
                        2026-12-16,off,moved by order,,2027-01-09,x
                        2027-01-09,worked,worked by order,,2026-12-16,x
                        """))
                .contains("The calendar has another line for 2026-12-16 already.");
    }

    private List<String> problemsOfYear(String yearText) {
        return refusalOf(() -> calendar.withYear("kz-2026-12", ISSUED, yearText))
                .problems();
    }

    private static List<String> problems(String text) {
        return wrong(text).problems();
    }

    private static CalendarFormatException wrong(String text) {
        return refusalOf(() -> WorkingCalendar.parse(text));
    }
}
