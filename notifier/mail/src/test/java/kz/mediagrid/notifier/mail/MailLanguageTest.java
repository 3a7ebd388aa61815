package kz.mediagrid.notifier.mail;

import static kz.mediagrid.notifier.mail.MailFixture.MORNING;
import static kz.mediagrid.notifier.mail.MailFixture.agency;
import static kz.mediagrid.notifier.mail.MailFixture.message;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.MailLanguage;
import kz.mediagrid.schemas.MessageAddressee;
import kz.mediagrid.schemas.MessageKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A mail is in the language that the directory names for the body, else in Kazakh and Russian. */
class MailLanguageTest extends WithMailServer {

    private static final String KAZAKH = "Мерзімі өтті: «Мектеп тамағы» сұрау салуына жауап";
    private static final String RUSSIAN = "Срок истёк: ответ на запрос «Школьное питание»";

    @ParameterizedTest
    @CsvSource({"KK, UNIT", "KK, HEAD", "RU, UNIT", "RU, HEAD", ", UNIT", ", HEAD", "UNKNOWN, UNIT"})
    void aBodyReadsItsOwnLanguage(@Nullable MailLanguage language, MessageAddressee to) throws MessagingException {
        addresses.apply(reading("edu", language));

        send(to);

        assertThat(subject())
                .isEqualTo(
                        language == MailLanguage.KK
                                ? KAZAKH
                                : language == MailLanguage.RU ? RUSSIAN : KAZAKH + " / " + RUSSIAN);
        assertThat(text(received().get(0)).contains("Срок ответа на запрос истёк"))
                .isEqualTo(language != MailLanguage.KK);
        assertThat(text(received().get(0)).contains("Сұрау салуға жауап беру мерзімі өтті"))
                .isEqualTo(language != MailLanguage.RU);
    }

    @Test
    void theAuthorisedBodyReadsItsOwnLanguageAlsoAboutABodyWithAnother() throws MessagingException {
        addresses.apply(reading("edu", MailLanguage.KK));
        addresses.apply(reading("mam", MailLanguage.RU));

        send(MessageAddressee.AUTHORISED_BODY);

        assertThat(subject()).isEqualTo(RUSSIAN);
    }

    @Test
    void receiptsAndNoticesAreInOneLanguageToo() throws MessagingException {
        addresses.apply(reading("edu", MailLanguage.RU));
        mailbox.apply(MailFixture.notice("mat-1", "edu"));
        inbox.notices().apply(MailFixture.released("mat-1").build());

        dispatcher.sendDue();

        assertThat(subject()).isEqualTo("Сводное уведомление по совместному вопросу: Паводок");
    }

    @Test
    void bothLanguagesHaveEveryWord() throws IOException {
        assertThat(words("_ru").stringPropertyNames()).isEqualTo(words("").stringPropertyNames());
    }

    private void send(MessageAddressee to) {
        mailbox.apply(message("req-1", MessageKind.ESCALATED, to).setStep(1).build());
        dispatcher.sendDue();
        assertThat(outcomes()).containsExactly("req-1 SENT");
        assertThat(kept.get(0).getBusinessTime()).isEqualTo(MORNING);
    }

    private String subject() throws MessagingException {
        return received().get(0).getSubject().replaceAll("[\u2068\u2069]", "");
    }

    private static Agency reading(String code, @Nullable MailLanguage language) {
        return Agency.newBuilder(agency(code, "press@" + code + ".example.kz", "head@" + code + ".example.kz", null))
                .setMailLanguage(language)
                .build();
    }

    private static Properties words(String language) throws IOException {
        var words = new Properties();
        try (var file = MailLanguageTest.class.getResourceAsStream(
                "/notifier-templates/mail-words" + language + ".properties")) {
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return words;
    }
}
