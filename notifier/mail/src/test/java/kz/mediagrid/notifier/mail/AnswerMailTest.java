package kz.mediagrid.notifier.mail;

import static kz.mediagrid.notifier.mail.MailFixture.MORNING;
import static kz.mediagrid.notifier.mail.MailFixture.message;
import static kz.mediagrid.notifier.mail.MailFixture.obligation;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.time.Instant;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.MessageAddressee;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.MessageKind;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.RequestAddressing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mails that follow a request: receipt and news of an answer, extension, cancellation. */
class AnswerMailTest extends WithMailServer {

    /** A Thursday at 22:00 in Almaty, when nobody works. */
    private static final Instant EVENING = Instant.parse("2026-12-03T17:00:00Z");

    private static final String OWED = "REQUEST_ANSWER/req-1";

    @Test
    void theReceiptAndTheNewsSayWhoAnsweredWhenAndWhereItIs() throws MessagingException {
        now = EVENING;
        answer("s1");
        inbox.need().apply(obligation(OWED, ObligationState.MET, 1).build());

        dispatcher.sendDue();

        assertThat(received()).hasSize(2);
        var news = received().get(0);
        assertThat(news.getAllRecipients()[0]).hasToString("press@mam.example.kz");
        assertThat(news.getSubject())
                .isEqualTo(
                        "Жауап келіп түсті: \u2068Мектеп тамағы\u2069 / Поступил ответ: \u2068Школьное питание\u2069");
        assertThat(plain(0)).contains("""
                Госорган ответил на запрос в срок.
                Запрос: Школьное питание
                Государственный орган: Министерство просвещения
                Получено: 3 декабря 2026 года, четверг, 22:00
                Кто ответил: пресс-секретарь
                Запросы и ответы на странице:
                http://pages.example.kz/asked/bat-req-1?lang=ru
                """);
        assertThat(received().get(1).getAllRecipients()[0]).hasToString("press@edu.example.kz");
        assertThat(plain(1))
                .contains("Мемлекеттік органыңыздың сұрау салуға жауабы мерзімінде қабылданды.\n")
                .contains("""
                        Ответ вашего госоргана на запрос получен в срок.
                        Запрос: Школьное питание
                        Государственный орган: Министерство просвещения
                        Получено: 3 декабря 2026 года, четверг, 22:00
                        Кто ответил: пресс-секретарь
                        Номер: s1
                        Ваш ответ на странице:
                        http://pages.example.kz/requests/req-1?lang=ru
                        """)
                .doesNotContain("1 120");
    }

    @ParameterizedTest
    @CsvSource({"MET, получен в срок.", "MET_LATE, получен после срока."})
    void theClockDecidesWhetherTheAnswerIsInTimeAndIsWaitedFor(ObligationState state, String words) {
        answer("s1");
        dispatcher.sendDue();
        assertThat(kept).isEmpty();

        inbox.need().apply(obligation(OWED, state, 1).build());
        dispatcher.sendDue();

        assertThat(plain(1)).contains(words);
    }

    @Test
    void aFurtherAnswerIsCalledSoAndARequestWithoutATermHasNone() {
        answer("s1");
        answer("s2");
        inbox.need().apply(obligation(OWED, ObligationState.MET, 1).build());
        inbox.asked()
                .questions()
                .apply(MailFixture.request("req-8")
                        .setAddressing(RequestAddressing.NO_ADDRESSEE)
                        .build());
        inbox.asked().ends().apply(MailFixture.answered("req-8", "s8", MORNING));
        mailbox.apply(about("req-8", "s8", MessageKind.ANSWER_RECEIPT, MessageAddressee.UNIT));

        dispatcher.sendDue();

        assertThat(received()).hasSize(5);
        assertThat(received().stream().map(WithMailServer::text).toList())
                .anyMatch(text -> text.contains("Дополнение к ответу вашего госоргана получено."))
                .anyMatch(text -> text.contains("Госорган дополнил свой ответ на запрос."))
                .anyMatch(text -> text.contains("Ответ вашего госоргана на запрос получен."));
    }

    @Test
    void anAnswerAfterACancellationHasNoReceiptAndACancellationAfterAnAnswerChangesNothing() {
        inbox.asked().ends().apply(MailFixture.cancelled("req-1", null));
        answer("s1");
        dispatcher.sendDue();
        assertThat(kept)
                .hasSize(2)
                .allSatisfy(
                        made -> assertThat(made.getWhy()).isEqualTo("The request was cancelled before the answer."));

        inbox.asked().ends().apply(MailFixture.answered("req-2", "s2", MORNING));
        inbox.asked().ends().apply(MailFixture.cancelled("req-2", null));
        inbox.need()
                .apply(obligation("REQUEST_ANSWER/req-2", ObligationState.MET, 1)
                        .build());
        mailbox.apply(about("req-2", "s2", MessageKind.ANSWER_RECEIPT, MessageAddressee.UNIT));
        dispatcher.sendDue();

        assertThat(received()).hasSize(1);
    }

    @Test
    void anExtensionIsMailedWithItsReasonAndItsNewTerm() {
        inbox.need()
                .apply(obligation(OWED, ObligationState.OPEN, 2)
                        .setDueAt(Instant.parse("2026-12-10T19:00:00Z"))
                        .setReason(new LocalizedText(null, "Собираем по областям", null))
                        .build());
        mailbox.apply(message("req-1", MessageKind.EXTENDED, MessageAddressee.UNIT)
                .setOwed(MailFixture.owed(OWED)
                        .setDueGeneration(2)
                        .setDueAt(Instant.parse("2026-12-10T19:00:00Z"))
                        .build())
                .build());

        dispatcher.sendDue();

        assertThat(plain(0)).contains("""
                Уполномоченный орган продлил срок ответа на запрос.
                Обязательство: ответ на запрос «Школьное питание»
                Государственный орган: Министерство просвещения
                Срок исполнения: до конца четверга, 10 декабря 2026 года
                Причина: Собираем по областям
                """);
    }

    @Test
    void aCancellationIsMailedOnlyToWhoWasToldOfTheRequest() {
        mailbox.apply(
                message("req-1", MessageKind.REQUESTED, MessageAddressee.UNIT).build());
        dispatcher.sendDue();
        for (var request : new String[] {"req-1", "req-2"}) {
            mailbox.apply(message(request, MessageKind.CANCELLED, MessageAddressee.UNIT)
                    .build());
        }
        dispatcher.sendDue();
        assertThat(outcomes()).as("the cancellation was not read yet").containsExactly("req-1 SENT");

        for (var request : new String[] {"req-1", "req-2"}) {
            inbox.asked().ends().apply(MailFixture.cancelled(request, "Уже не нужно"));
            inbox.need()
                    .apply(obligation("REQUEST_ANSWER/" + request, ObligationState.CANCELLED, 1)
                            .build());
        }
        newDispatcher().sendDue();

        assertThat(outcomes()).containsExactly("req-1 SENT", "req-1 SENT", "req-2 NOT_NEEDED");
        assertThat(kept.get(2).getWhy()).isEqualTo("No mail about the request or joint matter was sent.");
        assertThat(plain(1))
                .contains(
                        "Уполномоченный орган отозвал запрос. Отвечать на него не нужно.\n", "Причина: Уже не нужно\n")
                .doesNotContain("Срок исполнения");
    }

    @Test
    void aRequestCancelledBeforeItsAgreementIsMailedOnceTheAgreementWasAsked() {
        var asked = message("req-7", MessageKind.AGREEMENT_ASKED, MessageAddressee.UNIT)
                .setOwed(MailFixture.owed("REQUEST_ANSWER/req-7")
                        .setDueGeneration(0)
                        .setDueAt(null)
                        .build())
                .build();
        inbox.asked().questions().apply(MailFixture.request("req-7").build());
        mailbox.apply(asked);
        dispatcher.sendDue();
        inbox.asked().ends().apply(MailFixture.cancelled("req-7", null));
        mailbox.apply(MessageDue.newBuilder(asked)
                .setMessageId("REQUEST_ANSWER/req-7/0/CANCELLED/0")
                .setMessageKind(MessageKind.CANCELLED)
                .build());

        dispatcher.sendDue();

        assertThat(outcomes()).containsExactly("req-7 SENT", "req-7 SENT");
    }

    private void answer(String number) {
        inbox.asked().ends().apply(MailFixture.answered("req-1", number, EVENING));
        mailbox.apply(about("req-1", number, MessageKind.ANSWER_RECEIPT, MessageAddressee.UNIT));
        mailbox.apply(about("req-1", number, MessageKind.ANSWER_CAME, MessageAddressee.AUTHORISED_BODY));
    }

    private static MessageDue about(String request, String number, MessageKind kind, MessageAddressee to) {
        return message(request, kind, to)
                .setMessageId(kind + "/" + request + "/edu/" + number)
                .setTitle(null)
                .setSubmissionId(number)
                .setOwed(MailFixture.owed("REQUEST_ANSWER/" + request)
                        .setDueGeneration(0)
                        .setDueAt(null)
                        .build())
                .build();
    }

    private String plain(int mail) {
        return text(received().get(mail)).replaceAll("[\u2068\u2069\r]", "");
    }
}
