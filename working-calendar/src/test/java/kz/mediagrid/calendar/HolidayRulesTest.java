package kz.mediagrid.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayRulesTest {

    private final CalendarData official =
            CalendarText.read(WorkingCalendar.kazakhstan().text());

    @ParameterizedTest
    @ValueSource(ints = {2027, 2028, 2035})
    void aYearWithoutAFileIsWhatTheLawGives(int year) {
        var calendar = WorkingCalendar.kazakhstan();

        assertThat(linesOf(year)).isEmpty();
        assertThat(HolidayRules.daysOf(year).values())
                .allSatisfy(day -> assertThat(calendar.day(day.date()).reason()).isEqualTo(day.reason()));
    }

    @ParameterizedTest
    @ValueSource(ints = {2024, 2025, 2026})
    void theLawGivesTheOfficialYearButForWhatOrdersMoved(int year) {
        var withoutOrders = linesOf(year).values().stream()
                .filter(day -> !(day.reason() instanceof DayReason.MovedByOrder))
                .filter(day -> !(day.reason() instanceof DayReason.WorkedByOrder))
                .collect(Collectors.toMap(SpecialDay::date, day -> day));

        assertThat(HolidayRules.daysOf(year)).isEqualTo(withoutOrders);
    }

    @Test
    void twoHolidaysOnOneWeekendPushTwoDays() {
        var days = HolidayRules.daysOf(2026);

        assertThat(reason(days, "2026-03-24"))
                .isEqualTo(new DayReason.CarriedOver(Holiday.NAURYZ, LocalDate.of(2026, 3, 21)));
        assertThat(reason(days, "2026-03-25"))
                .isEqualTo(new DayReason.CarriedOver(Holiday.NAURYZ, LocalDate.of(2026, 3, 22)));
    }

    @ParameterizedTest(name = "{0} is off on a {1} and nothing follows")
    @CsvSource({
        "2024-01-07, SUNDAY",
        "2024-06-16, SUNDAY",
        "2027-05-16, SUNDAY",
        "2028-01-07, FRIDAY",
        "2029-01-07, SUNDAY"
    })
    void christmasAndKurbanAitNeverCarry(LocalDate date, DayOfWeek weekday) {
        var days = HolidayRules.daysOf(date.getYear());

        assertThat(date.getDayOfWeek()).isEqualTo(weekday);
        assertThat(days.get(date).reason()).isInstanceOf(DayReason.DayOffThatNeverCarries.class);
        assertThat(days).doesNotContainKey(date.plusDays(1));
    }

    @Test
    void aPublicHolidayThatFallsOnKurbanAitIsCarriedLikeOneOnAWeekend() {
        var days = HolidayRules.daysOf(2032);

        assertThat(HolidayRules.kurbanAits(2032)).containsExactly(LocalDate.of(2032, 3, 22));
        assertThat(reason(days, "2032-03-22")).isEqualTo(new DayReason.DayOffThatNeverCarries(Holiday.KURBAN_AIT));
        assertThat(reason(days, "2032-03-24"))
                .isEqualTo(new DayReason.CarriedOver(Holiday.NAURYZ, LocalDate.of(2032, 3, 21)));
        assertThat(reason(days, "2032-03-25"))
                .isEqualTo(new DayReason.CarriedOver(Holiday.NAURYZ, LocalDate.of(2032, 3, 22)));
    }

    @Test
    void aYearCanHoldTwoKurbanAits() {
        assertThat(HolidayRules.kurbanAits(2039)).hasSize(2);
    }

    @Test
    void constitutionDayMovesFromAugustToMarchAndSkips2026() {
        assertThat(HolidayRules.daysOf(2025)).containsKey(LocalDate.of(2025, 8, 30));
        assertThat(HolidayRules.daysOf(2026))
                .doesNotContainKeys(LocalDate.of(2026, 8, 30), LocalDate.of(2026, 8, 31), LocalDate.of(2026, 3, 16));
        assertThat(HolidayRules.daysOf(2027)).containsKey(LocalDate.of(2027, 3, 15));
    }

    private static DayReason reason(Map<LocalDate, SpecialDay> days, String date) {
        return days.get(LocalDate.parse(date)).reason();
    }

    private Map<LocalDate, SpecialDay> linesOf(int year) {
        return official.days().subMap(LocalDate.of(year, 1, 1), true, LocalDate.of(year, 12, 31), true);
    }
}
