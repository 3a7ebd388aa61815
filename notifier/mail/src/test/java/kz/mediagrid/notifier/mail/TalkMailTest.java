package kz.mediagrid.notifier.mail;

import static kz.mediagrid.notifier.mail.MailFixture.MORNING;
import static kz.mediagrid.notifier.mail.MailFixture.agency;
import static kz.mediagrid.notifier.mail.MailFixture.message;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.time.Instant;
import java.time.LocalTime;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.MessageAddressee;
import kz.mediagrid.schemas.MessageKind;
import kz.mediagrid.schemas.RequestMessageKind;
import kz.mediagrid.schemas.RequestMessageSent;
import org.junit.jupiter.api.Test;

/** A message of a body on a request is mailed to the authorised body, and the reply to the body. */
class TalkMailTest extends WithMailServer {

    @Test
    void theAuthorisedBodyReadsWhoAsksBackAndWhereToReply() throws MessagingException {
        said(RequestMessageKind.CLARIFY, "За какой год?\r\nBcc: x@example.kz \u202E");

        dispatcher.sendDue();

        assertThat(received().get(0).getAllRecipients()).hasSize(1);
        assertThat(received().get(0).getAllRecipients()[0]).hasToString("press@mam.example.kz");
        assertThat(received().get(0).getSubject()).contains("Просят уточнить запрос: \u2068Школьное питание\u2069");
        assertThat(plain())
                .contains("""
                Госорган просит уточнить запрос. Срок ответа не изменился.
                Запрос: Школьное питание
                Государственный орган: Министерство просвещения
                Получено: 3 декабря 2026 года, четверг, 09:00
                Текст: За какой год?
                Bcc: x@example.kz
                Запросы и ответы на странице:
                http://pages.example.kz/asked/bat-req-1?lang=ru
                """)
                .contains("Мемлекеттік орган сұрау салуды нақтылауды сұрайды.")
                .doesNotContain("\u202E");
    }

    @Test
    void theBodyReadsTheReplyAndALongOneIsShortened() throws MessagingException {
        said(RequestMessageKind.REPLY, "я".repeat(2_001));

        dispatcher.sendDue();

        assertThat(received().get(0).getAllRecipients()[0]).hasToString("press@edu.example.kz");
        assertThat(plain())
                .contains("я".repeat(1_999) + "…\nТекст сокращён.", "http://pages.example.kz/requests/req-1?lang=ru\n")
                .doesNotContain("я".repeat(2_000), "/asked/");
    }

    @Test
    void theNewsWaitForTheHoursOfTheReader() {
        addresses.apply(closing("mam", LocalTime.of(13, 0)));
        now = Instant.parse("2026-12-03T09:00:00Z");
        said(RequestMessageKind.NOT_OURS, "Не наш вопрос");
        dispatcher.sendDue();
        assertThat(kept).isEmpty();

        now = Instant.parse("2026-12-04T04:00:00Z");
        dispatcher.sendDue();

        assertThat(outcomes()).containsExactly("req-1 SENT");
    }

    @Test
    void nothingIsMailedBeforeTheMessageIsReadOrOnceTheRequestIsCancelled() {
        said(RequestMessageKind.CLARIFY, "За какой год?");
        mailbox.apply(message("req-2", MessageKind.REPLIED, MessageAddressee.UNIT)
                .setSubmissionId("unread")
                .build());
        inbox.asked().ends().apply(MailFixture.cancelled("req-1", null));

        dispatcher.sendDue();

        assertThat(outcomes()).containsExactly("req-1 NOT_NEEDED");
        assertThat(kept.get(0).getWhy()).isEqualTo("The request was cancelled.");
    }

    private void said(RequestMessageKind kind, String words) {
        boolean isReply = kind == RequestMessageKind.REPLY;
        inbox.asked()
                .talks()
                .apply(RequestMessageSent.newBuilder()
                        .setSubmission(
                                MailFixture.answered("req-1", "m1", MORNING).getSubmission())
                        .setRequestId("req-1")
                        .setKind(kind)
                        .setText(new LocalizedText(null, words, null))
                        .build());
        var messageKind = isReply ? MessageKind.REPLIED : MessageKind.ASKED_BACK;
        mailbox.apply(message("req-1", messageKind, isReply ? MessageAddressee.UNIT : MessageAddressee.AUTHORISED_BODY)
                .setMessageId(messageKind + "/req-1/edu/m1")
                .setTitle(null)
                .setSubmissionId("m1")
                .setOwed(MailFixture.owed("REQUEST_ANSWER/req-1")
                        .setDueGeneration(0)
                        .setDueAt(null)
                        .build())
                .build());
    }

    private static Agency closing(String code, LocalTime time) {
        return Agency.newBuilder(agency(code, "press@" + code + ".example.kz", null, null))
                .setClosingTime(time)
                .build();
    }

    private String plain() {
        var text = text(received().get(0)).replaceAll("[\u2068\u2069\r]", "");
        return text.substring(0, text.indexOf("<!DOCTYPE html>")).replaceAll(" +\n", "\n");
    }
}
