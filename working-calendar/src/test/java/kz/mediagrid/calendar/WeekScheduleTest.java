package kz.mediagrid.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WeekScheduleTest {

    private static final WeekPolicy BEFORE = new WeekPolicy("before", WeekPolicy.ThursdayOff.BEFORE, LocalTime.NOON);

    private final WorkingCalendar calendar = WorkingCalendar.kazakhstan();

    @ParameterizedTest(name = "{0}: {6}")
    @CsvSource({
        "2026-W49, 2026-11-23 00:00 +05:00, 2026-11-26 24:00 +05:00, 2026-11-26 24:00 +05:00, 2026-11-27 12:00 +05:00, 2026-11-27 24:00 +05:00, an ordinary week",
        "2027-W02, 2027-01-04 00:00 +05:00, 2027-01-06 24:00 +05:00, 2027-01-08 24:00 +05:00, 2027-01-08 12:00 +05:00, 2027-01-11 24:00 +05:00, Thursday 7 January off",
        "2025-W19, 2025-04-28 00:00 +05:00, 2025-04-30 24:00 +05:00, 2025-05-02 24:00 +05:00, 2025-05-02 12:00 +05:00, 2025-05-05 24:00 +05:00, Thursday 1 May off",
        "2025-W02, 2024-12-30 00:00 +05:00, 2024-12-31 24:00 +05:00, 2025-01-05 24:00 +05:00, 2025-01-05 12:00 +05:00, 2025-01-06 24:00 +05:00, Thursday to Saturday off and the Sunday worked",
        "2026-W02, 2025-12-29 00:00 +05:00, 2025-12-31 24:00 +05:00, 2026-01-05 24:00 +05:00, 2026-01-02 12:00 +05:00, 2026-01-06 24:00 +05:00, no working day left before the week",
        "2026-W19, 2026-04-27 00:00 +05:00, 2026-04-30 24:00 +05:00, 2026-04-30 24:00 +05:00, 2026-05-01 12:00 +05:00, 2026-05-04 24:00 +05:00, Friday 1 May off",
        "2024-W13, 2024-03-18 00:00 +05:00, 2024-03-20 24:00 +05:00, 2024-03-26 24:00 +05:00, 2024-03-22 12:00 +05:00, 2024-03-27 24:00 +05:00, a week of Nauryz whose term ends inside the week",
        "2026-W13, 2026-03-16 00:00 +05:00, 2026-03-19 24:00 +05:00, 2026-03-19 24:00 +05:00, 2026-03-20 12:00 +05:00, 2026-03-20 24:00 +05:00, Nauryz after the Friday",
        "2026-W53, 2026-12-21 00:00 +05:00, 2026-12-24 24:00 +05:00, 2026-12-24 24:00 +05:00, 2026-12-25 12:00 +05:00, 2026-12-25 24:00 +05:00, a fifty-third week",
        "2024-W01, 2023-12-25 00:00 +06:00, 2023-12-28 24:00 +06:00, 2023-12-28 24:00 +06:00, 2023-12-29 12:00 +06:00, 2023-12-29 24:00 +06:00, the first week of the calendar",
        "2024-W10, 2024-02-26 00:00 +06:00, 2024-02-29 24:00 +05:00, 2024-02-29 24:00 +05:00, 2024-03-01 12:00 +05:00, 2024-03-01 24:00 +05:00, the clocks go back on the Thursday"
    })
    void aWeekHasItsInstants(
            String week, String opens, String expected, String due, String publish, String dispatch, String why) {
        var schedule = schedule(week, WeekPolicy.standard());

        assertThat(schedule.collectingOpens().written()).isEqualTo(opens);
        assertThat(schedule.expectedBy().written()).isEqualTo(expected);
        assertThat(schedule.submissionDue().written()).isEqualTo(due);
        assertThat(schedule.publishAt().written()).isEqualTo(publish);
        assertThat(schedule.dispatchDue().written()).isEqualTo(dispatch);
    }

    @ParameterizedTest(name = "{0} is late from {1}")
    @CsvSource({
        "2026-W49, submissionDue, 2026-11-26 24:00 +05:00",
        "2025-W19, publishAt, 2025-05-02 12:00 +05:00",
        "2026-W02, publishAt, 2026-01-02 12:00 +05:00"
    })
    void lateBeginsWithTheTermOrWithPublicationWhicheverIsFirst(String week, String name, String instant) {
        var schedule = schedule(week, WeekPolicy.standard());

        assertThat(schedule.lateFrom().name()).hasToString(name);
        assertThat(schedule.lateFrom().written()).isEqualTo(instant);
        assertThat(schedule.isLate(schedule.lateFrom().at())).isTrue();
        assertThat(schedule.isLate(schedule.lateFrom().at().minusMillis(1))).isFalse();
    }

    @ParameterizedTest(name = "{0}: due {1}, dispatch {2}")
    @CsvSource({
        "2026-W49, 2026-11-26 24:00 +05:00, 2026-11-27 24:00 +05:00",
        "2025-W19, 2025-04-30 24:00 +05:00, 2025-05-02 24:00 +05:00",
        "2026-W02, 2025-12-31 24:00 +05:00, 2026-01-05 24:00 +05:00"
    })
    void para5_theOtherPolicyEndsTheTermBeforeAThursdayOff(String week, String due, String dispatch) {
        var schedule = schedule(week, BEFORE);

        assertThat(schedule.submissionDue().written()).isEqualTo(due);
        assertThat(schedule.submissionDue().at())
                .isEqualTo(schedule.expectedBy().at());
        assertThat(schedule.dispatchDue().written()).isEqualTo(dispatch);
    }

    @Test
    void para5_theInformationIsSentOnTheThursdayBeforeTheComingWeek() {
        var schedule = schedule("2026-W49", WeekPolicy.standard());

        assertThat(schedule.submissionDue().at()).isEqualTo(AlmatyTime.endOf(LocalDate.of(2026, 11, 26)));
        assertThat(schedule.submissionDue().reason().kk()).contains("апта сайын бейсенбіде жіберіледі");
    }

    @Test
    void para6_theGridIsSentWithinOneWorkingDayAfterTheDayOfSubmission() {
        var ordinary = schedule("2026-W49", WeekPolicy.standard());
        var overAHoliday = schedule("2026-W20", WeekPolicy.standard());

        assertThat(ordinary.dispatchDue().at()).isEqualTo(AlmatyTime.endOf(LocalDate.of(2026, 11, 27)));
        assertThat(overAHoliday.dispatchDue().at()).isEqualTo(AlmatyTime.endOf(LocalDate.of(2026, 5, 12)));
        assertThat(overAHoliday.dispatchDue().reason().kk()).contains("бір жұмыс күні ішінде");
    }

    @Test
    void aGridCanGoOutAtAnotherTimeOfDay() {
        var early = new WeekPolicy("early", WeekPolicy.ThursdayOff.AFTER, LocalTime.of(9, 30));

        assertThat(schedule("2026-W49", early).publishAt().written()).isEqualTo("2026-11-27 09:30 +05:00");
    }

    @Test
    void everyInstantSaysWhyAndTheyComeInOrderOfTime() {
        assertThat(schedule("2025-W19", WeekPolicy.standard()).proof(Language.EN))
                .containsExactly(
                        "collecting opens 2025-04-28 00:00 +05:00  the Monday of the week before",
                        "expected by (not binding) 2025-04-30 24:00 +05:00  Wednesday 2025-04-30, the last working day"
                                + " before the Thursday before the week; not worked: Thursday 2025-05-01 - public holiday:"
                                + " Unity Day of the People of Kazakhstan",
                        "publication 2025-05-02 12:00 +05:00  Friday 2025-05-02, the first working day after the Thursday",
                        "submission due 2025-05-02 24:00 +05:00  Friday 2025-05-02: the Thursday is off, so the first"
                                + " working day after it; not worked: Thursday 2025-05-01 - public holiday:"
                                + " Unity Day of the People of Kazakhstan",
                        "dispatch due 2025-05-05 24:00 +05:00  Monday 2025-05-05: the grid is sent to the mass media within"
                                + " one working day; not worked: Saturday 2025-05-03 - weekend, Sunday 2025-05-04 - weekend",
                        "late: from 2025-05-02 12:00 +05:00 on (publication)",
                        "calendar: kz-2026-11, official",
                        "settings: publication at 12:00; if the Thursday is off, due on the next working day");
    }

    @Test
    void theReasonsCanBeReadInKazakhAndRussian() {
        var schedule = schedule("2026-W49", BEFORE);

        assertThat(schedule.submissionDue().line(Language.RU))
                .isEqualTo(
                        "срок представления 2026-11-26 24:00 +05:00  26.11.2026 (четверг): информация направляется еженедельно в четверг");
        assertThat(schedule.submissionDue().line(Language.KK))
                .isEqualTo(
                        "ұсыну мерзімі 2026-11-26 24:00 +05:00  26.11.2026 (бейсенбі): ақпарат апта сайын бейсенбіде жіберіледі");
        assertThat(schedule.proof(Language.KK))
                .endsWith(
                        "күнтізбе: kz-2026-11, ресми",
                        "баптаулар: жариялау – 12:00; бейсенбі демалыс күні болса, мерзім – алдыңғы жұмыс күні");
    }

    @Test
    void aWeekDecidedByAYearOnlyComputedSaysSo() {
        assertThat(schedule("2026-W53", WeekPolicy.standard()).provisional()).isFalse();

        // Its Thursday is 31 December 2026, but the working day after it is looked for in 2027.
        var schedule = schedule("2027-W01", WeekPolicy.standard());

        assertThat(schedule.submissionDue().provisional()).isFalse();
        assertThat(schedule.publishAt().provisional()).isTrue();
        assertThat(schedule.publishAt().written()).isEqualTo("2027-01-01 12:00 +05:00");
        assertThat(schedule.publishAt().line(Language.EN)).endsWith(" (provisional calendar)");
        assertThat(schedule.proof(Language.EN)).contains("calendar: kz-2026-11, provisional");
    }

    @Test
    void whereMondayToThursdayAreOffInformationIsExpectedBeforeCollectingOpens() {
        // 2032 has Kurban Ait, by estimate, on the second day of Nauryz: 20 to 25 March are off.
        var schedule = schedule("2032-W14", WeekPolicy.standard());

        assertThat(schedule.expectedBy().written()).isEqualTo("2032-03-19 24:00 +05:00");
        assertThat(schedule.collectingOpens().written()).isEqualTo("2032-03-22 00:00 +05:00");
        assertThat(schedule.submissionDue().written()).isEqualTo("2032-03-26 24:00 +05:00");
        assertThat(schedule.instants()).first().isEqualTo(schedule.expectedBy());
    }

    @Test
    void anotherCalendarMovesTheWeek() {
        var swapped = WorkingCalendar.parse(calendar.text() + """
                2026-11-26,off,moved by order,,2026-11-28,Labour Code art. 85(3)
                2026-11-28,worked,worked by order,,2026-11-26,Labour Code art. 85(3)
                """);

        var schedule = schedule("2026-W49", WeekPolicy.standard()).recountedBy(swapped);

        assertThat(schedule.submissionDue().written()).isEqualTo("2026-11-27 24:00 +05:00");
        assertThat(schedule.dispatchDue().written()).isEqualTo("2026-11-28 24:00 +05:00");
    }

    @Test
    void aSaturdayThatIsWorkedIsAWorkingDayForThePress() {
        var swapped = WorkingCalendar.parse(calendar.text() + """
                2026-11-27,off,moved by order,,2026-11-28,Labour Code art. 85(3)
                2026-11-28,worked,worked by order,,2026-11-27,Labour Code art. 85(3)
                """);

        var schedule = WeekSchedule.of(GridWeek.parse("2026-W49"), swapped, WeekPolicy.standard());

        assertThat(schedule.publishAt().written()).isEqualTo("2026-11-28 12:00 +05:00");
    }

    @Test
    void aWeekOutsideTheCalendarIsRefused() {
        assertThatExceptionOfType(CalendarRangeException.class)
                .isThrownBy(() -> schedule("2023-W52", WeekPolicy.standard()));
        assertThatExceptionOfType(CalendarRangeException.class)
                .isThrownBy(() -> schedule("2036-W02", WeekPolicy.standard()));
    }

    @Test
    void aPolicyHasAVersionAndWholeMinutes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeekPolicy(" ", WeekPolicy.ThursdayOff.AFTER, LocalTime.NOON));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new WeekPolicy("x", WeekPolicy.ThursdayOff.AFTER, LocalTime.of(12, 0, 1)))
                .withMessage("The publishing time is in whole minutes, like 12:00, and 12:00:01 is not.");
    }

    @Test
    void aPolicyIsCalledByWhatItSettlesAndTheUsualOneStandard() {
        var after = WeekPolicy.ThursdayOff.AFTER;
        var before = WeekPolicy.ThursdayOff.BEFORE;

        assertThat(WeekPolicy.of(after, LocalTime.NOON)).isEqualTo(WeekPolicy.standard());
        assertThat(WeekPolicy.of(before, LocalTime.NOON).version()).isEqualTo("before-12:00");
        assertThat(WeekPolicy.of(after, LocalTime.of(10, 30)).version()).isEqualTo("after-10:30");
    }

    private WeekSchedule schedule(String week, WeekPolicy policy) {
        return WeekSchedule.of(GridWeek.parse(week), calendar, policy);
    }
}
