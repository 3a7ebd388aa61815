package kz.mediagrid.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import kz.mediagrid.calendar.GridWeek;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HoursTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "11:00–12:00 | 11:00 | 12:00",
                "11.00-12.30 | 11:00 | 12:30",
                "с 11:00 до 12:00 | 11:00 | 12:00",
                "с 11 до 12 часов | 11:00 | 12:00",
                "11-00 - 12-00 | 11:00 | 12:00",
                "11-12 | 11:00 | 12:00",
                "11:00-ден 12:00-ге дейін | 11:00 | 12:00",
                "11:00 | 11:00 | ''",
                "9.30 | 09:30 | ''",
                "11-00 | 11:00 | ''",
                "11 | 11:00 | ''",
                "в 11 часов | 11:00 | ''",
                "в 11 часов 30 минут | 11:30 | ''",
                "11 ч. 30 мин. | 11:30 | ''",
                "11:00-де | 11:00 | ''",
                "сағат 11:00-де | 11:00 | ''",
                "Начало в 11:00 | 11:00 | ''"
            })
    void hoursAreReadInManySpellings(String text, String start, String end) {
        assertThat(HoursText.whole(text)).contains(new HoursText.Hours("TIMED", start, end));
    }

    @ParameterizedTest
    @ValueSource(strings = {"весь день", "Весь день", "в течение дня", "күні бойы", "Күн бойы"})
    void wordsSayThatAnEventLastsAllDay(String text) {
        assertThat(HoursText.whole(text)).contains(new HoursText.Hours("ALL_DAY", "", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"время уточняется", "уточняется", "уақыты нақтыланады", "Нақтыланады"})
    void wordsSayThatTheHoursAreNotKnown(String text) {
        assertThat(HoursText.whole(text)).contains(new HoursText.Hours("TO_BE_CONFIRMED", "", ""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"25:00", "11:60", "10-15", "утром", "24:00", "11:00, СЦК", "111", "после обеда в 15:00"})
    void anythingElseIsNoHours(String text) {
        assertThat(HoursText.whole(text)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "17.12.2026, 11:00–12:00, СЦК, зал брифингов | 2026-12-17 | 11:00 | СЦК, зал брифингов",
                "17 декабря, в 11 часов, СЦК | 2026-12-17 | 11:00 | СЦК",
                "11:00, 17 декабря 2026 г., СЦК | 2026-12-17 | 11:00 | СЦК",
                "2026 жылғы 17 желтоқсан, сағат 11:00-де, Бейбітшілік сарайы | 2026-12-17 | 11:00 | Бейбітшілік сарайы",
                "17.12.2026, 11 школа | 2026-12-17 | | 11 школа",
                "17.12.2026 11:00 | 2026-12-17 | 11:00 | ''"
            })
    void dayHoursAndPlaceAreTakenApart(String text, LocalDate day, String start, String place) {
        var when = WhenText.read(text, GridWeek.of(LocalDate.of(2026, 12, 14)));

        assertThat(when.days()).isEqualTo(new DayText.Days(day, null));
        assertThat(when.hours() == null ? null : when.hours().start()).isEqualTo(start);
        assertThat(when.rest()).isEqualTo(place);
    }
}
