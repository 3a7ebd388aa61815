package kz.mediagrid.formats;

import static kz.mediagrid.grid.testing.Grids.entry;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.schemas.GridEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DayOrderTest {

    private static final GridWeek WEEK = GridWeek.parse("2026-W50");
    private static final GridEntry MONDAY = entry("edu-mon", "2026-12-07").build();
    private static final GridEntry TUESDAY = entry("edu-tue", "2026-12-08").build();
    private static final GridEntry WEDNESDAY = entry("edu-wed", "2026-12-09").build();
    private static final GridEntry SUNDAY = entry("edu-sun", "2026-12-13").build();

    @Test
    void todayStandsFirstAndWhatIsOverLast() {
        assertThat(days("2026-12-09", MONDAY, TUESDAY, WEDNESDAY, SUNDAY))
                .containsExactly("2026-12-09", "2026-12-13", "2026-12-07", "2026-12-08");
    }

    @Test
    void todayIsThereAlsoWhenNothingIsOn() {
        assertThat(days("2026-12-10", MONDAY, SUNDAY)).containsExactly("2026-12-10", "2026-12-13", "2026-12-07");
    }

    @Test
    void anotherWeekIsReadFromMondayOn() {
        assertThat(days("2026-12-04", MONDAY, SUNDAY)).containsExactly("2026-12-07", "2026-12-13");
        assertThat(days("2026-12-15", MONDAY, SUNDAY)).containsExactly("2026-12-07", "2026-12-13");
    }

    @Test
    void anEventOfSeveralDaysStandsOnEachOfItsDaysInTheWeek() {
        var olympiad = lasting("2026-12-05", "2026-12-10");
        var forum = lasting("2026-12-12", "2026-12-15");

        assertThat(days("2026-12-09", olympiad))
                .containsExactly("2026-12-09", "2026-12-10", "2026-12-07", "2026-12-08");
        assertThat(days("2026-12-11", olympiad))
                .containsExactly("2026-12-11", "2026-12-07", "2026-12-08", "2026-12-09", "2026-12-10");
        assertThat(days("2026-12-04", forum)).containsExactly("2026-12-12", "2026-12-13");
    }

    @Test
    void anEventOfWhichNoDayIsInTheWeekStandsThereAllTheSame() {
        assertThat(days("2026-12-01", entry("edu-early", "2026-12-03").build())).containsExactly("2026-12-07");
    }

    @Test
    void theDaysOfAnEventAreCountedFromItsFirstEvenInAnotherWeek() {
        var olympiad = lasting("2026-12-05", "2026-12-15");

        assertThat(DayOfEvent.of(olympiad, LocalDate.parse("2026-12-07"))).hasValue(new DayOfEvent(3, 11));
        assertThat(DayOfEvent.of(olympiad, LocalDate.parse("2026-12-13"))).hasValue(new DayOfEvent(9, 11));
        assertThat(DayOfEvent.of(MONDAY, LocalDate.parse("2026-12-07"))).isEmpty();
        assertThat(DayOfEvent.of(lasting("2026-12-07", "2026-12-07"), LocalDate.parse("2026-12-07")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"kk, 3 күннің 2-күні", "ru, день 2 из 3", "en, day 2 of 3"})
    void theDayOfAnEventIsSaidInEachLanguage(String language, String said) {
        assertThat(new DayOfEvent(2, 3).in(GridWords.in(language))).isEqualTo(said);
    }

    private static GridEntry lasting(String first, String last) {
        return entry("edu-days", first).setEndDate(LocalDate.parse(last)).build();
    }

    @Test
    void whatTheEditorPutToTheFrontStandsFirstOnItsDay() {
        var front = entry("mfa-front", "2026-12-07").setFeatured(true).build();

        var day = new DayOrder(WEEK, LocalDate.parse("2026-12-01"))
                .of(List.of(MONDAY, front))
                .get(0);

        assertThat(day.entries()).containsExactly(front, MONDAY);
    }

    private static List<String> days(String today, GridEntry... entries) {
        return new DayOrder(WEEK, LocalDate.parse(today))
                .of(Arrays.asList(entries)).stream()
                        .map(day -> day.date().toString())
                        .toList();
    }
}
