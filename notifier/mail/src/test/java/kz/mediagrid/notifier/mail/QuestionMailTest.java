package kz.mediagrid.notifier.mail;

import static kz.mediagrid.notifier.mail.MailFixture.message;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.mediagrid.schemas.DueProof;
import kz.mediagrid.schemas.JointMatterArose;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.MaterialKind;
import kz.mediagrid.schemas.MatterParty;
import kz.mediagrid.schemas.MessageAddressee;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.MessageKind;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;
import org.junit.jupiter.api.Test;

/** The mail about a request or joint matter quotes the question, says why it is due then, and links to the page. */
class QuestionMailTest extends WithMailServer {

    private static final Instant FRIDAY = Instant.parse("2026-12-04T07:00:00Z");
    private static final Instant MONDAY_ENDS = Instant.parse("2026-12-07T19:00:00Z");

    @Test
    void theMailSaysWhoAsksForWhatUntilWhenAndWhereToAnswer() {
        inbox.asked()
                .questions()
                .apply(MailFixture.request("req-1")
                        .setText(new LocalizedText("Қанша мектеп?", "Сколько школ?\n\nПо областям.", null))
                        .setKinds(List.of(MaterialKind.STATISTICAL, MaterialKind.INFOGRAPHIC, MaterialKind.UNKNOWN))
                        .build());
        owes("REQUEST_ANSWER/req-1", ObligationKind.REQUEST_ANSWER, "FROM_DAY_OF_RECEIPT", FRIDAY);

        assertThat(sent("req-1", MessageKind.REQUESTED, MessageAddressee.UNIT)).isEqualTo("""
                Мемлекеттік органыңызға сұрау салу келіп түсті. Мерзімінде жауап беруіңізді сұраймыз.
                Міндеттеме: «Мектеп тамағы» сұрау салуына жауап
                Мемлекеттік орган: Оқу-ағарту министрлігі
                Орындау мерзімі: 2026 жылғы 7 желтоқсан, дүйсенбі, күннің соңына дейін
                Мерзімге есептелмейтін демалыс күндері: 5 желтоқсан, сенбі; 6 желтоқсан, жексенбі
                Сұрау салған орган: Мәдениет және ақпарат министрлігі
                Сұрау салу мәтіні: Қанша мектеп?
                Сұралған материал түрлері: статистикалық материалдар, инфографика
                Жауап беретін бет:
                http://pages.example.kz/requests/req-1?lang=kk
                Бұл хат автоматты түрде жіберілді.
                Бұл хатқа жауап жазсаңыз, оны адам оқиды. Сұрау салуға жауап тек «Медиа-грид» жүйесіндегі бет арқылы қабылданады.

                ---

                В ваш госорган поступил запрос. Просим ответить в срок.
                Обязательство: ответ на запрос «Школьное питание»
                Государственный орган: Министерство просвещения
                Срок исполнения: до конца понедельника, 7 декабря 2026 года
                В срок не входят выходные дни: 5 декабря, суббота; 6 декабря, воскресенье
                Кто спрашивает: Министерство культуры и информации
                Текст запроса: Сколько школ?
                По областям.
                Запрошенные виды материалов: статистические материалы, инфографика
                Ответить на странице:
                http://pages.example.kz/requests/req-1?lang=ru
                Это письмо отправлено автоматически.
                Если ответить на это письмо, ответ прочитает человек. Ответ на запрос принимается только на странице системы «Медиа-грид».
                """);
    }

    @Test
    void aHolidayInTheTermIsNamedAndATermThatSkipsNoDayIsNotExplained() {
        owes(
                "REQUEST_ANSWER/req-1",
                ObligationKind.REQUEST_ANSWER,
                "FROM_DAY_OF_RECEIPT",
                Instant.parse("2026-12-15T07:00:00Z"));
        assertThat(sent("req-1", MessageKind.REQUESTED, MessageAddressee.UNIT))
                .contains("В срок не входят выходные дни: 16 декабря, среда (праздничный день: День Независимости)\n");

        owes(
                "REQUEST_ANSWER/req-2",
                ObligationKind.REQUEST_ANSWER,
                "FROM_DAY_OF_RECEIPT",
                Instant.parse("2026-12-01T07:00:00Z"));
        owes("REQUEST_ANSWER/req-3", ObligationKind.REQUEST_ANSWER, "EXTENSION", FRIDAY);
        assertThat(sent("req-2", MessageKind.REQUESTED, MessageAddressee.UNIT)).doesNotContain("выходные дни");
        assertThat(sent("req-3", MessageKind.REQUESTED, MessageAddressee.UNIT)).doesNotContain("выходные дни");
    }

    @Test
    void aLongQuestionIsShortenedBetweenCharactersAndTheMailSaysSo() {
        var longest = QuestionLines.LONGEST_QUESTION;
        inbox.asked()
                .questions()
                .apply(MailFixture.request("req-1")
                        .setText(new LocalizedText(null, "😀".repeat(longest + 1), null))
                        .build());
        inbox.asked()
                .questions()
                .apply(MailFixture.request("req-2")
                        .setText(new LocalizedText(null, "я".repeat(longest), null))
                        .build());

        assertThat(sent("req-1", MessageKind.REQUESTED, MessageAddressee.UNIT))
                .contains("😀".repeat(longest - 1) + "…\nТекст сокращён. Весь текст – на странице запроса")
                .doesNotContain("😀".repeat(longest));
        assertThat(sent("req-2", MessageKind.REQUESTED, MessageAddressee.UNIT))
                .contains("я".repeat(longest) + "\n")
                .doesNotContain("сокращён");
    }

    @Test
    void aQuestionIsNoMarkupNoHeaderAndChangesNoDirection() throws MessagingException {
        inbox.asked()
                .questions()
                .apply(MailFixture.request("req-1")
                        .setText(new LocalizedText(
                                null,
                                "<b>a</b>\r\nBcc: x@example.kz\u2028http://evil.example/ \u202Eтекст\u2069",
                                null))
                        .build());
        mailbox.apply(message("req-1", MessageKind.REQUESTED, MessageAddressee.UNIT)
                .setTitle(new LocalizedText(null, "Тема\r\nBcc: x@example.kz \u202Eтекст", null))
                .build());

        dispatcher.sendDue();

        var mail = received().get(0);
        assertThat(mail.getSubject()).contains("Тема Bcc: x@example.kz текст").doesNotContain("\n", "\u202E");
        assertThat(mail.getAllRecipients()).hasSize(1);
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(text(mail))
                .contains("&lt;b&gt;a&lt;/b&gt;", "\u2068Bcc: x@example.kz http://evil.example/ текст\u2069")
                .doesNotContain("\u202E", "href=\"http://evil.example/");
    }

    @Test
    void theMailWaitsForItsQuestionAndForTheProofOfItsDueTime() {
        mailbox.apply(
                message("req-9", MessageKind.REQUESTED, MessageAddressee.UNIT).build());
        dispatcher.sendDue();
        inbox.asked().questions().apply(MailFixture.request("req-9").build());
        dispatcher.sendDue();
        assertThat(kept).isEmpty();

        owes("REQUEST_ANSWER/req-9", ObligationKind.REQUEST_ANSWER, "FROM_DAY_OF_RECEIPT", FRIDAY);
        dispatcher.sendDue();

        assertThat(outcomes()).containsExactly("req-9 SENT");
    }

    @Test
    void theAuthorisedBodyIsLedToTheBatch() {
        assertThat(sent("req-1", MessageKind.ESCALATED, MessageAddressee.AUTHORISED_BODY))
                .contains("\nЗапросы и ответы на странице:\nhttp://pages.example.kz/asked/bat-req-1?lang=ru\n")
                .doesNotContain("/requests/");
    }

    @Test
    void ofAJointMatterTheMailQuotesWhatIsKnownAndLeadsToItsPage() {
        inbox.asked()
                .questions()
                .apply(JointMatterArose.newBuilder()
                        .setSubmission(MailFixture.request("mat-1").getSubmission())
                        .setMatterId("mat-1")
                        .setAroseOn(LocalDate.parse("2026-12-03"))
                        .setOpenedBy(MatterParty.AUTHORISED_BODY)
                        .setOpener("mam")
                        .setSubject(new LocalizedText("Су тасқыны", "Паводок", null))
                        .setText(new LocalizedText(null, "Уровень растёт.", null))
                        .setBodies(List.of(MailFixture.concerned("edu"), MailFixture.concerned("dsm")))
                        .build());
        owes("JOINT_CONTRIBUTION/mat-1/edu", ObligationKind.JOINT_CONTRIBUTION, "FROM_DAY_OF_RECEIPT", FRIDAY);
        var asked = message("mat-1", MessageKind.REQUESTED, MessageAddressee.UNIT)
                .setOwed(MailFixture.owed("JOINT_CONTRIBUTION/mat-1/edu")
                        .setKind(ObligationKind.JOINT_CONTRIBUTION)
                        .setDueAt(MONDAY_ENDS)
                        .build())
                .build();
        mailbox.apply(asked);

        dispatcher.sendDue();

        assertThat(plain())
                .contains("""
                        Вопрос касается нескольких госорганов, в том числе вашего. Просим направить в срок информацию в рамках вашей компетенции.
                        Обязательство: информация по совместному вопросу «Школьное питание»
                        Государственный орган: Министерство просвещения
                        Срок исполнения: до конца понедельника, 7 декабря 2026 года
                        В срок не входят выходные дни: 5 декабря, суббота; 6 декабря, воскресенье
                        Кто открыл вопрос: Министерство культуры и информации
                        Вопрос касается органов: Министерство просвещения; dsm
                        Текст вопроса: Уровень растёт.
                        Направить информацию на странице:
                        http://pages.example.kz/matters/mat-1?lang=ru
                        """)
                .contains("Ақпарат жіберетін бет:\nhttp://pages.example.kz/matters/mat-1?lang=kk\n");

        mailbox.apply(MessageDue.newBuilder(asked)
                .setMessageId("JOINT_CONTRIBUTION/mat-1/edu/1/ESCALATED/4")
                .setMessageKind(MessageKind.ESCALATED)
                .setStep(4)
                .setAddressee(MessageAddressee.AUTHORISED_BODY)
                .build());
        dispatcher.sendDue();

        assertThat(plain())
                .contains(
                        "Вопрос и поступившая информация на странице:\nhttp://pages.example.kz/agenda/mat-1?lang=ru\n")
                .doesNotContain("/matters/");
    }

    private void owes(String obligationId, ObligationKind kind, String rule, Instant from) {
        inbox.need()
                .apply(MailFixture.obligation(obligationId, ObligationState.OPEN, 1)
                        .setKind(kind)
                        .setProof(DueProof.newBuilder()
                                .setStartedAt(from)
                                .setRule(rule)
                                .setCalendarVersion("kz-1")
                                .build())
                        .build());
    }

    private String sent(String id, MessageKind kind, MessageAddressee to) {
        mailbox.apply(message(id, kind, to)
                .setOwed(MailFixture.owed("REQUEST_ANSWER/" + id)
                        .setDueAt(MONDAY_ENDS)
                        .build())
                .build());
        dispatcher.sendDue();
        return plain();
    }

    /** The plain text of the last mail. */
    private String plain() {
        var text = text(received().get(received().size() - 1)).replaceAll("[\u2068\u2069\r]", "");
        return text.substring(0, text.indexOf("<!DOCTYPE html>"));
    }
}
