package kz.mediagrid.demo.outlet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import kz.mediagrid.calendar.GridWeek;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordedTimeTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            7 декабря, понедельник, 10:00–11:30          | 2026-12-07 10:00
            понедельник, 7 декабря, весь день            | 2026-12-07
            7–10 декабря, весь день                      | 2026-12-07
            7–10 декабря, Время проведения: 09:00–18:00  | 2026-12-07 09:00
            30 ноября – 2 декабря, время уточняется      | 2026-11-30
            13 декабря 2026 года, 08:05                  | 2026-12-13 08:05
            4 января, 10:00                              | 2027-01-04 10:00
            """)
    void theBeginningIsTheFirstDayAndTheFirstHour(String words, String begins) {
        assertThat(WordedTime.begins(words, GridWeek.parse("2026-W50"))).isEqualTo(begins);
    }

    @Test
    void wordsWithoutADayAreNoTime() {
        assertThatThrownBy(() -> WordedTime.begins("дата уточняется", GridWeek.parse("2026-W50")))
                .hasMessage("no day in: дата уточняется");
    }
}
