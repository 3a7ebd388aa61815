package kz.mediagrid.notifier.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.MessageAddressee;
import kz.mediagrid.schemas.MessageKind;
import kz.mediagrid.schemas.ObligationKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What people are written: one letter, Kazakh first, then Russian. */
class LettersTest {

    private static final LocalizedText BODY =
            new LocalizedText("Оқу-ағарту министрлігі", "Министерство просвещения", null);

    private final Letters letters = new Letters(MailConfiguration.words());

    @Test
    void aLetterSaysTheSameInKazakhAndThenInRussian() {
        var letter = letters.write(
                MailFixture.message("req-1", MessageKind.ESCALATED, MessageAddressee.HEAD)
                        .setStep(2)
                        .build(),
                BODY);

        assertThat(letter.subject())
                .isEqualTo("Мерзімі өтті: сұрау салуға жауап: Мектеп тамағы / "
                        + "Срок истёк: ответ на запрос: Школьное питание");
        assertThat(letter.plain()).isEqualTo("""
                Орындау мерзімі өтті, ештеңе келіп түскен жоқ.
                Не күтіледі: сұрау салуға жауап: Мектеп тамағы
                Мемлекеттік орган: Оқу-ағарту министрлігі
                Орындау мерзімі: 2026-12-02 24:00 +05:00
                Хабарлау сатысы: 2
                Нөмірі: REQUEST_ANSWER/req-1
                Бұл хат автоматты түрде жіберілді, оған жауап берудің қажеті жоқ.

                ---

                Срок исполнения истёк, ничего не поступило.
                Что ожидается: ответ на запрос: Школьное питание
                Государственный орган: Министерство просвещения
                Срок исполнения: 2026-12-02 24:00 +05:00
                Ступень уведомления: 2
                Номер: REQUEST_ANSWER/req-1
                Это письмо отправлено автоматически, отвечать на него не нужно.
                """);
        assertThat(letter.html()).contains("<div lang=\"kk\">", "<div lang=\"ru\">");
    }

    @Test
    void whatPeopleWroteIsNoMarkupAndNoSecondLine() {
        var letter = letters.write(
                MailFixture.message("req-1", MessageKind.REQUESTED, MessageAddressee.UNIT)
                        .setTitle(new LocalizedText(null, "<b>a</b>\r\nBcc: x@example.kz {0} 'q'", null))
                        .build(),
                BODY);

        assertThat(letter.html())
                .contains("&lt;b&gt;a&lt;/b&gt; Bcc: x@example.kz {0} &#39;q&#39;")
                .doesNotContain("<b>");
        assertThat(letter.subject()).doesNotContain("\r", "\n").contains("<b>a</b> Bcc");
        assertThat(letter.plain()).doesNotContain("\r").contains("Что ожидается: ответ на запрос: <b>a</b> Bcc");
    }

    @Test
    void aLongTitleIsCutBetweenCharacters() {
        var letter = letters.write(
                MailFixture.message("req-1", MessageKind.REQUESTED, MessageAddressee.UNIT)
                        .setTitle(new LocalizedText("😀".repeat(300), null, null))
                        .build(),
                BODY);

        assertThat(letter.subject()).contains("😀".repeat(119) + "…").doesNotContain("😀".repeat(120));
    }

    @ParameterizedTest
    @EnumSource(value = ObligationKind.class, mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void everyKindHasWords(ObligationKind kind) {
        for (var said : MessageKind.values()) {
            if (said != MessageKind.UNKNOWN) {
                var letter = letters.write(
                        MailFixture.message("req-1", said, MessageAddressee.UNIT)
                                .setKind(kind)
                                .build(),
                        BODY);
                assertThat(letter.plain()).contains("Мектеп тамағы", "Школьное питание");
            }
        }
    }

    @Test
    void bothLanguagesHaveEveryWord() throws IOException {
        assertThat(words("_ru").stringPropertyNames()).isEqualTo(words("").stringPropertyNames());
    }

    private static Properties words(String language) throws IOException {
        var words = new Properties();
        try (var file =
                LettersTest.class.getResourceAsStream("/notifier-templates/mail-words" + language + ".properties")) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return words;
    }
}
