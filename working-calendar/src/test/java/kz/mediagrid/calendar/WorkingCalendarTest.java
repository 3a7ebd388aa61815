package kz.mediagrid.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = WorkingCalendar.kazakhstan();

    @ParameterizedTest(name = "{0} has {1} working days")
    @CsvSource({"2024, 249", "2025, 246", "2026, 247"})
    void anOfficialYearHasItsNumberOfWorkingDays(int year, long workingDays) {
        assertThat(daysOf(year).filter(CalendarDay::working)).hasSize((int) workingDays);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2024 | 1 Jan, 2 Jan, 8 Mar, 21 Mar, 22 Mar, 25 Mar, 1 May, 7 May, 8 May, 9 May, 8 Jul, 30 Aug, 25 Oct, 16 Dec",
                "2025 | 1 Jan, 2 Jan, 3 Jan, 7 Jan, 10 Mar, 21 Mar, 24 Mar, 25 Mar, 1 May, 7 May, 9 May, 6 Jun, 7 Jul, 1 Sep, 27 Oct, 16 Dec",
                "2026 | 1 Jan, 2 Jan, 7 Jan, 9 Mar, 23 Mar, 24 Mar, 25 Mar, 1 May, 7 May, 11 May, 27 May, 6 Jul, 26 Oct, 16 Dec",
                "2027 | 1 Jan, 4 Jan, 7 Jan, 8 Mar, 15 Mar, 22 Mar, 23 Mar, 24 Mar, 3 May, 7 May, 10 May, 6 Jul, 25 Oct, 16 Dec"
            })
    void theseMondaysToFridaysAreOffAndNoOthers(int year, String days) {
        var off = daysOf(year)
                .filter(day -> !day.working() && !SpecialDay.isWeekend(day.date()))
                .map(CalendarDay::date);

        assertThat(off).containsExactlyElementsOf(dates(year, days));
    }

    @Test
    void onlyTwoWeekendDaysWereEverWorked() {
        var worked = calendar.days(calendar.firstDay(), calendar.lastDay()).stream()
                .filter(day -> day.working() && SpecialDay.isWeekend(day.date()))
                .map(CalendarDay::date);

        assertThat(worked).containsExactly(LocalDate.of(2024, 5, 4), LocalDate.of(2025, 1, 5));
    }

    @Test
    void theLastWeekOf2023IsWorkedFromMondayToFriday() {
        var worked = calendar.days(LocalDate.of(2023, 12, 25), LocalDate.of(2023, 12, 31)).stream()
                .filter(CalendarDay::working);

        assertThat(worked).hasSize(5);
        assertThat(calendar.firstDay()).isEqualTo(LocalDate.of(2023, 12, 25));
    }

    @Test
    void yearsWithoutAnOfficialCalendarAreProvisional() {
        assertThat(Stream.of(2023, 2024, 2025, 2026).map(calendar::statusOf)).containsOnly(YearStatus.OFFICIAL);
        assertThat(Stream.of(2027, 2028, 2035).map(calendar::statusOf)).containsOnly(YearStatus.PROVISIONAL);
        assertThat(calendar.day(LocalDate.of(2026, 12, 31)).provisional()).isFalse();
        assertThat(calendar.day(LocalDate.of(2027, 1, 1)).provisional()).isTrue();
    }

    @Test
    void yearsAfterTheFileAreComputedFromTheLaw() {
        assertThat(calendar.day(LocalDate.of(2028, 3, 15)).reason())
                .isEqualTo(new DayReason.PublicHoliday(Holiday.CONSTITUTION_DAY));
        assertThat(calendar.isWorkingDay(LocalDate.of(2028, 8, 30))).isTrue();
        assertThat(calendar.lastDay()).isEqualTo(LocalDate.of(2035, 12, 31));
    }

    @ParameterizedTest
    @CsvSource({"2023-12-24", "2036-01-01"})
    void aDayOutsideTheCalendarIsRefusedWithItsRange(LocalDate date) {
        assertThatExceptionOfType(CalendarRangeException.class)
                .isThrownBy(() -> calendar.day(date))
                .isInstanceOf(DateTimeException.class)
                .withMessage("The calendar kz-2026-11 covers 2023-12-25 to 2035-12-31, but not %s.", date);
    }

    @Test
    void aSearchThatLeavesTheCalendarIsRefusedToo() {
        assertThatExceptionOfType(CalendarRangeException.class)
                .isThrownBy(() -> calendar.firstWorkingDayAfter(LocalDate.of(2035, 12, 31)));
        assertThatExceptionOfType(CalendarRangeException.class).isThrownBy(() -> calendar.statusOf(2022));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-26 | working day | рабочий день | жұмыс күні",
                "2026-11-28 | weekend (five-day week) | выходной день (пятидневная рабочая неделя) | демалыс күні (бес күндік жұмыс аптасы)",
                "2026-12-16 | public holiday: Independence Day (Law on Holidays) | праздничный день: День Независимости (Закон о праздниках) | мереке күні: Тәуелсіздік күні (Мерекелер туралы заң)",
                "2026-03-09 | moved day off for International Women's Day, which fell on Sunday 2026-03-08 (Law on Holidays, art. 5) | перенесённый день отдыха за праздничный день 08.03.2026 (воскресенье): Международный женский день (Закон о праздниках, ст. 5) | 08.03.2026 (жексенбі) мереке күні үшін ауыстырылған демалыс күні: Халықаралық әйелдер күні (Мерекелер туралы заң, 5-бап)",
                "2026-05-27 | day off that never carries: first day of Kurban Ait (Labour Code, art. 84(5)) | выходной день без переноса: первый день Курбан-айта (Трудовой кодекс, ст. 84 п. 5) | ауыстырылмайтын демалыс күні: Құрбан айттың бірінші күні (Еңбек кодексі, 84-бап, 5-тармақ)",
                "2025-01-03 | day off moved by order from Sunday 2025-01-05, which is worked instead (Labour Code, art. 85(3)) | день отдыха, перенесённый приказом с 05.01.2025 (воскресенье) (Трудовой кодекс, ст. 85 п. 3) | бұйрықпен 05.01.2025 (жексенбі) күнінен ауыстырылған демалыс күні (Еңбек кодексі, 85-бап, 3-тармақ)",
                "2024-05-04 | worked by order in place of Wednesday 2024-05-08 (Labour Code, art. 85(3)) | рабочий день по приказу вместо 08.05.2024 (среда) (Трудовой кодекс, ст. 85 п. 3) | 08.05.2024 (сәрсенбі) орнына бұйрық бойынша жұмыс күні (Еңбек кодексі, 85-бап, 3-тармақ)"
            })
    void everyKindOfDaySaysWhyInThreeLanguages(LocalDate date, String en, String ru, String kk) {
        assertThat(calendar.day(date).explanation()).isEqualTo(new Statement(kk, ru, en));
    }

    @Test
    void aHolidayOnAWeekendIsShownAsTheHolidayItIs() {
        assertThat(calendar.day(LocalDate.of(2024, 3, 23)).reason())
                .isEqualTo(new DayReason.PublicHoliday(Holiday.NAURYZ));
    }

    @Test
    void theLastWorkingDayIsFoundBackwardsAndTheFirstForwards() {
        var newYear = LocalDate.of(2026, 1, 1);

        assertThat(calendar.lastWorkingDayOnOrBefore(newYear)).isEqualTo(LocalDate.of(2025, 12, 31));
        assertThat(calendar.firstWorkingDayOnOrAfter(newYear)).isEqualTo(LocalDate.of(2026, 1, 5));
        assertThat(calendar.firstWorkingDayOnOrAfter(LocalDate.of(2026, 1, 5))).isEqualTo(LocalDate.of(2026, 1, 5));
        assertThat(calendar.firstWorkingDayAfter(LocalDate.of(2026, 1, 5))).isEqualTo(LocalDate.of(2026, 1, 6));
    }

    private Stream<CalendarDay> daysOf(int year) {
        return calendar.days(LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 31)).stream();
    }

    private static List<LocalDate> dates(int year, String days) {
        var dayAndMonth = DateTimeFormatter.ofPattern("d MMM", Locale.US);
        return Arrays.stream(days.split(", "))
                .map(day -> MonthDay.parse(day, dayAndMonth).atYear(year))
                .toList();
    }
}
