package kz.mediagrid.ops.board;

import static kz.mediagrid.ops.testing.Records.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import kz.mediagrid.edge.content.Text;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is written in whose language. */
class ReaderTest {

    private static final Instant DUE = at("2026-12-05T00:00:00+05:00");

    @ParameterizedTest(name = "{0} s: {1}")
    @CsvSource({
        "0, 0 мин 0 с",
        "59, 0 мин 59 с",
        "3599, 59 мин 59 с",
        "3600, 1 ч 0 мин",
        "86399, 23 ч 59 мин",
        "86400, 1 дн. 0 ч",
        "180061, 2 дн. 2 ч"
    })
    void aSpanIsWrittenInItsTwoLargestUnits(long seconds, String written) {
        var reader = reader("ru");

        assertThat(reader.span(DUE, DUE.plusSeconds(seconds))).isEqualTo(written);
        assertThat(reader.span(DUE.plusSeconds(seconds), DUE)).isEqualTo(written);
    }

    @Test
    void theUnitsAreTheReadersOwn() {
        assertThat(reader("kk").span(DUE, DUE.plusSeconds(3_660))).isEqualTo("1 сағ 1 мин");
        assertThat(reader("en").span(DUE, DUE.plusSeconds(3_660))).isEqualTo("1 h 1 min");
    }

    @Test
    void aTermEndsAt24HoursAsPeopleWriteIt() {
        assertThat(reader("kk").end(DUE)).isEqualTo("2026-12-04 24:00 +05:00");
    }

    @Test
    void aWeekGoesByItsDaysAlsoWhereTheYearEndsInIt() {
        assertThat(reader("ru").week("2026-W53")).isEqualTo("28.12–03.01.2027 (2026-W53)");
    }

    @Test
    void aTextThatIsMissingInTheReadersLanguageIsShownInTheOtherWhichIsNamed() {
        var russianOnly = new Text(null, "Запрос", null);

        assertThat(reader("ru").words(russianOnly)).isEqualTo(new Reader.Words("Запрос", null));
        assertThat(reader("kk").words(russianOnly)).isEqualTo(new Reader.Words("Запрос", "ru"));
    }

    @Test
    void whoeverAsksForAnotherLanguageReadsKazakh() {
        assertThat(reader("fr").units()).isEqualTo(reader("kk").units());
    }

    private static Reader reader(String language) {
        return Reader.of(Locale.forLanguageTag(language));
    }
}
