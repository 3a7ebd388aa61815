package kz.mediagrid.ops.board;

import static kz.mediagrid.watch.testing.Records.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.edge.page.Wording;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.context.support.ResourceBundleMessageSource;

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
    void aTermEndsWithADayAsPeopleSayIt() {
        assertThat(reader("kk").until(DUE).text()).isEqualTo("4 желтоқсан, жұма, күннің соңына дейін");
        assertThat(reader("ru").until(DUE).text()).isEqualTo("до конца пятницы, 4 декабря");
        assertThat(reader("en").until(DUE).machine()).isEqualTo("2026-12-05T00:00+05:00");
    }

    @Test
    void bodiesAreSortedByTheirNamesInTheReadersLanguage() {
        var names = Map.of(
                "a", new Text("Қаржы министрлігі", "Министерство финансов", null),
                "b", new Text("Мәдениет министрлігі", "Министерство культуры", null),
                "c", new Text("Әділет министрлігі", "Министерство юстиции", null));

        assertThat(reader("kk").bodies(names)).extracting(Map.Entry::getKey).containsExactly("c", "a", "b");
        assertThat(reader("ru").bodies(names)).extracting(Map.Entry::getKey).containsExactly("b", "a", "c");
    }

    @Test
    void aWeekGoesByItsDays() {
        assertThat(reader("ru").week("2026-W50")).isEqualTo("7–13 декабря");
    }

    @Test
    void aDateOutsideThePresentYearIsWrittenWithItsYear() {
        var beforeMidnight = at("2026-12-31T23:59:00+05:00");
        var midnight = at("2027-01-01T00:00:00+05:00");

        assertThat(reader("ru").time(beforeMidnight).text()).isEqualTo("31 декабря, четверг, 23:59");
        assertThat(reader("ru").time(midnight).text()).isEqualTo("1 января 2027 года, пятница, 00:00");
        assertThat(reader("ru").until(midnight).text()).isEqualTo("до конца четверга, 31 декабря");
        assertThat(reader("ru").until(midnight.plusSeconds(60)).text())
                .isEqualTo("до пятницы, 1 января 2027 года, 00:01");
        assertThat(reader("ru").week("2026-W53")).isEqualTo("28 декабря 2026 года – 3 января 2027 года");
        assertThat(reader("ru").week("2027-W01")).isEqualTo("4–10 января 2027 года");
    }

    @Test
    void onAPageAboutThePastEveryDateIsWrittenWithItsYear() {
        var reader = reader("ru", null);

        assertThat(reader.time(DUE).text()).isEqualTo("5 декабря 2026 года, суббота, 00:00");
        assertThat(reader.until(DUE).text()).isEqualTo("до конца пятницы, 4 декабря 2026 года");
        assertThat(reader.week("2026-W50")).isEqualTo("7–13 декабря 2026 года");
    }

    @Test
    void aTextThatIsMissingInTheReadersLanguageIsShownInTheOtherWhichIsNamed() {
        var russianOnly = new Text(null, "Запрос", null);

        assertThat(reader("ru").words(russianOnly)).isEqualTo(new Wording("Запрос", "ru", false));
        assertThat(reader("kk").words(russianOnly)).isEqualTo(new Wording("Запрос", "ru", true));
    }

    @Test
    void aBlankTextIsMissingAndADashStandsForNoText() {
        assertThat(reader("kk").words(new Text(" ", "Запрос", null))).isEqualTo(new Wording("Запрос", "ru", true));
        assertThat(reader("kk").words(new Text(null, null, null))).isEqualTo(new Wording("—", "kk", false));
        assertThat(reader("en").words(null)).isEqualTo(new Wording("—", "en", false));
    }

    @Test
    void aProofAndTheReasonOfAChangeHaveTheirDatesInWords() {
        var line = new Text(null, "2026-12-04  пятница  рабочий", null);
        var proof = new Proof(DUE, "FROM_DAY_OF_RECEIPT", "kz-2026-11", false, List.of(line));

        assertThat(reader("ru").lines(proof)).extracting(Wording::text).containsExactly("4 декабря, пятница · рабочий");
        assertThat(reader("ru")
                        .reason(new Text(null, "до 04.12.2026 (пятница)", null))
                        .text())
                .isEqualTo("до 4 декабря (пятница)");
    }

    @Test
    void aTopicGoesByItsContent() {
        assertThat(reader("ru").topic("media-grids")).isEqualTo("ops.topic.media-grids");
        assertThat(reader("ru").topic("notifier.dead-letters")).isEqualTo("ops.topic.UNKNOWN");
        assertThat(reader("ru").topic("of-a-later-build")).isEqualTo("ops.topic.UNKNOWN");
    }

    @Test
    void whoeverAsksForAnotherLanguageReadsKazakh() {
        assertThat(reader("fr").units()).isEqualTo(reader("kk").units());
    }

    /** A reader in 2026. */
    private static Reader reader(String language) {
        return reader(language, Year.of(2026));
    }

    private static Reader reader(String language, @Nullable Year present) {
        var bundles = new ResourceBundleMessageSource();
        bundles.setBasename("edge-templates/page/words");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        return Reader.of(Locale.forLanguageTag(language), bundles, id -> id, present);
    }
}
