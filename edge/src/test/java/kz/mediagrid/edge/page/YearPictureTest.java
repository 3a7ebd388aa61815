package kz.mediagrid.edge.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Objects;
import kz.mediagrid.calendar.CalendarRangeException;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.edge.page.YearPicture.Day;
import kz.mediagrid.edge.page.YearPicture.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YearPictureTest {

    private static final WorkingCalendar CALENDAR = WorkingCalendar.kazakhstan();

    private static YearPicture picture(int year) {
        return YearPicture.of(CALENDAR, year, Language.RU, DatesInWordsTest.in("ru"));
    }

    private static Day day(String date) {
        return picture(LocalDate.parse(date).getYear()).months().stream()
                .flatMap(month -> month.weeks().stream())
                .flatMap(week -> week.stream().filter(Objects::nonNull))
                .filter(day -> day.date().equals(LocalDate.parse(date)))
                .findFirst()
                .orElseThrow();
    }

    @ParameterizedTest(name = "{0}: {1} working days, official: {2}")
    @CsvSource({"2024, 249, true", "2025, 246, true", "2026, 247, true", "2027, 247, false"})
    void aYearHasItsWorkingDaysAndSaysHowSureTheyAre(int year, int workingDays, boolean official) {
        var picture = picture(year);

        assertThat(picture.months()).hasSize(12);
        assertThat(picture.official()).isEqualTo(official);
        assertThat(picture.workingDays()).isEqualTo(workingDays);
        assertThat(picture.source()).contains("Трудовой кодекс").doesNotContainPattern("[A-Za-z]");
    }

    @ParameterizedTest(name = "{0}: {1}, {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "2024-05-06|WORKED|рабочий день",
                "2026-03-07|WEEKEND|выходной день",
                "2026-03-08|PUBLIC_HOLIDAY|Международный женский день",
                "2026-03-09|CARRIED_OVER|перенесённый день отдыха за праздничный день 8 марта (воскресенье)",
                "2026-01-07|NEVER_CARRIES|православное Рождество",
                "2024-05-08|MOVED_BY_ORDER|4 мая (суббота)",
                "2024-05-04|WORKED_BY_ORDER|рабочий день по приказу вместо 8 мая (среда)"
            })
    void eachDayHasItsKindAndItsReasonInTheReadersWords(String date, Kind kind, String reason) {
        assertThat(day(date).kind()).isEqualTo(kind);
        assertThat(day(date).reason()).contains(reason);
    }

    @Test
    void aWeekGoesFromMondayToSundayAndIsEmptyWhereItLiesInAnotherMonth() {
        var december = picture(2026).months().get(11);

        assertThat(december.weeks()).hasSize(5).allMatch(week -> week.size() == 7);
        assertThat(december.weeks().get(0).get(0)).isNull();
        assertThat(december.weeks().get(0).get(1).date()).isEqualTo(LocalDate.of(2026, 12, 1));
        assertThat(december.weeks().get(4).get(3).date()).isEqualTo(LocalDate.of(2026, 12, 31));
        assertThat(december.weeks().get(4).get(4)).isNull();
        assertThat(december.explained()).extracting(Day::written).containsExactly("16 декабря, среда");
        assertThat(december.workingDays()).isEqualTo(22);
    }

    @Test
    void ofAYearThatTheCalendarOnlyTouchesThePictureShowsWhatIsCovered() {
        var picture = picture(2023);

        assertThat(picture.months()).singleElement().satisfies(december -> {
            assertThat(december.number()).isEqualTo(12);
            assertThat(december.weeks())
                    .singleElement()
                    .satisfies(week -> assertThat(week.get(0).date()).isEqualTo(LocalDate.of(2023, 12, 25)));
        });
        assertThat(picture.workingDays()).isEqualTo(5);
    }

    @Test
    void theKindsThatOccurAreCounted() {
        assertThat(picture(2024).kinds())
                .extracting(YearPicture.Count::kind)
                .containsExactly(
                        Kind.WEEKEND,
                        Kind.PUBLIC_HOLIDAY,
                        Kind.CARRIED_OVER,
                        Kind.NEVER_CARRIES,
                        Kind.MOVED_BY_ORDER,
                        Kind.WORKED_BY_ORDER);
        assertThat(picture(2026).kinds())
                .filteredOn(count -> count.kind() == Kind.CARRIED_OVER)
                .extracting(YearPicture.Count::days)
                .containsExactly(5L);
    }

    @Test
    void aYearOutsideTheCalendarHasNoPicture() {
        assertThatThrownBy(() -> picture(2036)).isInstanceOf(CalendarRangeException.class);
    }
}
