package kz.mediagrid.agencypages.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import kz.mediagrid.edge.page.Words;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

class TheirsTest {

    private final Words words = words();

    private static Words words() {
        var bundles = new ResourceBundleMessageSource();
        bundles.setBasenames("agency-templates/agency/words", "gateway-templates/words", "edge-templates/page/words");
        bundles.setDefaultEncoding("UTF-8");
        bundles.setFallbackToSystemLocale(false);
        return new Words(bundles, Locale.forLanguageTag("ru"));
    }

    @Test
    void choicesBoxesAndDaysAreInWordsAndFieldsHaveTheirOwnNames() {
        var stored = new EventForm(Map.of(
                "timing", "ALL_DAY",
                "date", "2026-12-18",
                "title.ru", "Брифинг",
                "materials.0.kind", "INFOGRAPHIC",
                "materials.0.language", "kk-Cyrl",
                "speakers.1.contacts.0.forMedia", "true",
                "speakers.1.name.ru", "А. Б.",
                "accreditation.deadline", "2026-12-16T18:00"));

        assertThat(Theirs.differing(EventForm.empty().fields(), stored.fields(), words))
                .containsExactly(
                        new Theirs(
                                "accreditation.deadline", "Аккредитация, Аккредитация до", "16 декабря, среда, 18:00"),
                        new Theirs("date", "Дата", "18 декабря, пятница"),
                        new Theirs("materials.0.kind", "Материалы 1, Вид", "инфографика"),
                        new Theirs("materials.0.language", "Материалы 1, Язык", "kk-Cyrl"),
                        new Theirs("speakers.1.contacts.0.forMedia", "Спикеры 2, Для СМИ", "да"),
                        new Theirs("speakers.1.name.ru", "Спикеры 2, Имя спикера, На русском", "А. Б."),
                        new Theirs("timing", "Время", "весь день"),
                        new Theirs("title.ru", "Название мероприятия, На русском", "Брифинг"));
    }

    @Test
    void whatNoFormShowsAndWhatWasClearedIsNoRawText() {
        var typed = new EventForm(Map.of("dateToBeConfirmed", "true", "timing", "TIMED", "endDate", "2026-12-19"));
        var stored = new EventForm(Map.of(
                "materials.0.sha256", "00",
                "materials.0.mediaType", "application/pdf",
                "organisers.0.contacts.0.label.ru", "Пресс-служба",
                "organisers.0.contacts.1.phone", "+7 7172 00-00-00",
                "revisionReason.ru", "Причина",
                "timing", "NO_SUCH",
                "date", "завтра"));

        assertThat(Theirs.differing(typed.fields(), stored.fields(), words))
                .containsExactly(
                        new Theirs("date", "Дата", "завтра"),
                        new Theirs("dateToBeConfirmed", "Дата уточняется", "нет"),
                        new Theirs("endDate", "Последний день (если несколько)", ""),
                        new Theirs("timing", "Время", "NO_SUCH"));
    }

    @Test
    void theStoredTextAndMaterialsOfAReplyAreNamed() {
        assertThat(Theirs.differing(
                        Map.of("text.ru", "Мой набросок"),
                        Map.of("text.ru", "Набросок", "textForMedia", "true", "materials.0.file", "4ba1"),
                        words))
                .containsExactly(
                        new Theirs("materials.0.file", "Материалы 1, Файл", "файл"),
                        new Theirs("text.ru", "Текст, На русском", "Набросок"),
                        new Theirs("textForMedia", "Текст – для СМИ", "да"));
    }
}
