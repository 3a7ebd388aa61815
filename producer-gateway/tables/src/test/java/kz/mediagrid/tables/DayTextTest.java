package kz.mediagrid.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.mediagrid.calendar.GridWeek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DayTextTest {

    private static final GridWeek WEEK = GridWeek.of(LocalDate.of(2026, 12, 14));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-12-17",
                "17.12.2026",
                "17/12/2026",
                "17.12.26",
                "17.12",
                "17 декабря 2026 г.",
                "17 декабря 2026 года",
                "17 дек. 2026",
                "17 декабря",
                "17.12.2026г.",
                "2026 жылғы 17 желтоқсан",
                "2026 ж. 17 желтоқсан",
                "17 желтоқсан",
                "17 желтоқсанда",
                "17-ші желтоқсан",
                "чт 17.12",
                "чт17",
                "17",
                "четверг",
                "Бейсенбі, 17 желтоқсан",
                "17 декабря (четверг)",
                "17\u00a0декабря 2026"
            })
    void aDayIsReadInManySpellings(String text) {
        assertThat(DayText.whole(text, WEEK)).contains(new DayText.Days(LocalDate.of(2026, 12, 17), null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "17–18.12.2026 | 2026-12-17 | 2026-12-18",
                "17-18 декабря | 2026-12-17 | 2026-12-18",
                "17 - 18 декабря 2026 г. | 2026-12-17 | 2026-12-18",
                "с 17 по 18 декабря | 2026-12-17 | 2026-12-18",
                "17.12–18.12.2026 | 2026-12-17 | 2026-12-18",
                "17.12.2026 – 18.12.2026 | 2026-12-17 | 2026-12-18",
                "2026-12-17 – 2026-12-18 | 2026-12-17 | 2026-12-18",
                "2026 жылғы 17-18 желтоқсан | 2026-12-17 | 2026-12-18",
                "30 ноября – 2 декабря | 2026-11-30 | 2026-12-02",
                "30.12–02.01.2027 | 2026-12-30 | 2027-01-02",
                "30 декабря – 2 января | 2026-12-30 | 2027-01-02"
            })
    void aRangeHasTwoDays(String text, LocalDate first, LocalDate last) {
        assertThat(DayText.whole(text, WEEK)).contains(new DayText.Days(first, last));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "31.02.2026",
                "17.13.2026",
                "18–17.12.2026",
                "17.12.20266",
                "скоро",
                "17 маршрутов",
                "17 декабря и 19 декабря",
                "11:00",
                "5"
            })
    void anythingElseIsNoDay(String text) {
        assertThat(DayText.whole(text, WEEK)).isEmpty();
    }

    @Test
    void aDayWithoutAYearIsTheOneNearestToTheWeek() {
        var newYear = GridWeek.of(LocalDate.of(2026, 12, 28));

        assertThat(DayText.whole("3 января", newYear)).contains(new DayText.Days(LocalDate.of(2027, 1, 3), null));
        assertThat(DayText.whole("31.12", newYear)).contains(new DayText.Days(LocalDate.of(2026, 12, 31), null));
        assertThat(DayText.whole("10.01", newYear)).contains(new DayText.Days(LocalDate.of(2027, 1, 10), null));
        assertThat(DayText.whole("29.02", newYear)).isEmpty();
    }
}
