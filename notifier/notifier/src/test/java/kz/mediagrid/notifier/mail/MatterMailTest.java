package kz.mediagrid.notifier.mail;

import static kz.mediagrid.notifier.mail.MailFixture.MORNING;
import static kz.mediagrid.notifier.mail.MailFixture.concerned;
import static kz.mediagrid.notifier.mail.MailFixture.message;
import static kz.mediagrid.notifier.mail.MailFixture.obligation;
import static kz.mediagrid.notifier.mail.MailFixture.submission;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.mediagrid.schemas.ConcernedBody;
import kz.mediagrid.schemas.JointContribution;
import kz.mediagrid.schemas.JointMatterArose;
import kz.mediagrid.schemas.JointMatterClosed;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.MatterContribution;
import kz.mediagrid.schemas.MatterParty;
import kz.mediagrid.schemas.MessageAddressee;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.MessageKind;
import kz.mediagrid.schemas.MessageOwed;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.RequestAddressing;
import kz.mediagrid.schemas.Statement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mails that follow a joint matter (para. 5): receipt and news of a contribution, extension, cancellation. */
class MatterMailTest extends WithMailServer {

    /** A Thursday at 22:00 in Almaty, when nobody works. */
    private static final Instant EVENING = Instant.parse("2026-12-03T17:00:00Z");

    private static final String OWED = "JOINT_CONTRIBUTION/mat-1/edu";

    @BeforeEach
    void arise() {
        inbox.asked().questions().apply(matter("mam").build());
        mailsTo("dsm");
        mailsTo("mfa");
    }

    @Test
    void theReceiptAndTheNewsSayWhoContributedWhenAndWhereItIs() throws MessagingException {
        now = EVENING;
        contributes("s1");
        inbox.need().apply(owed(ObligationState.MET));

        dispatcher.sendDue();

        assertThat(received()).hasSize(2);
        assertThat(received().get(0).getAllRecipients()[0]).hasToString("press@mam.example.kz");
        assertThat(subject(0))
                .isEqualTo("Бірлескен мәселе бойынша ақпарат келіп түсті: Су тасқыны"
                        + " / Поступила информация по совместному вопросу: Паводок");
        assertThat(plain(0)).contains("""
                Госорган направил информацию по совместному вопросу в срок.
                Вопрос: Паводок
                Государственный орган: Министерство просвещения
                Получено: 3 декабря 2026 года, четверг, 22:00
                Кто ответил: пресс-секретарь
                Вопрос и поступившая информация на странице:
                http://pages.example.kz/agenda/mat-1?lang=ru
                """);
        assertThat(received().get(1).getAllRecipients()[0]).hasToString("press@edu.example.kz");
        assertThat(plain(1))
                .contains("Мемлекеттік органыңыздың бірлескен мәселе бойынша ақпараты мерзімінде қабылданды.\n")
                .contains("""
                        Информация вашего госоргана по совместному вопросу получена в срок.
                        Вопрос: Паводок
                        Государственный орган: Министерство просвещения
                        Получено: 3 декабря 2026 года, четверг, 22:00
                        Кто ответил: пресс-секретарь
                        Номер: s1
                        Ваша информация на странице:
                        http://pages.example.kz/matters/mat-1?lang=ru
                        """)
                .doesNotContain("12 школ");
    }

    @ParameterizedTest
    @CsvSource({"MET, получена в срок.", "MET_LATE, получена после срока."})
    void theClockDecidesWhetherTheContributionIsInTimeAndIsWaitedFor(ObligationState state, String words) {
        contributes("s1");
        dispatcher.sendDue();
        assertThat(kept).isEmpty();

        inbox.need().apply(owed(state));
        dispatcher.sendDue();

        assertThat(plain(1)).contains(words);
    }

    @Test
    void aFurtherContributionIsCalledSoAndABodyThatOwesNoneHasNoTerm() {
        inbox.asked()
                .questions()
                .apply(matter("mam")
                        .setBodies(List.of(concerned("dsm"), withoutTerm("edu")))
                        .build());
        contributes("s1");
        dispatcher.sendDue();
        contributes("s2");
        dispatcher.sendDue();

        assertThat(received().stream().map(WithMailServer::text).toList())
                .hasSize(4)
                .anyMatch(text -> text.contains("Информация вашего госоргана по совместному вопросу получена."))
                .anyMatch(text -> text.contains("Госорган направил информацию по совместному вопросу."))
                .anyMatch(text ->
                        text.contains("Дополнение к информации вашего госоргана по совместному вопросу получено."))
                .anyMatch(text -> text.contains("Госорган дополнил свою информацию по совместному вопросу."));
    }

    @Test
    void theContributionThatComesWithTheMatterIsTheFirst() {
        inbox.asked()
                .matters()
                .apply(matter("edu")
                        .setSubmission(submission("edu", "s1", MORNING).build())
                        .setContribution(says())
                        .build());
        inbox.need().apply(owed(ObligationState.MET));
        mailbox.apply(about("edu", "s1", MessageKind.ANSWER_RECEIPT, MessageAddressee.UNIT, owedBy("edu")));

        dispatcher.sendDue();

        assertThat(plain(0)).contains("Информация вашего госоргана по совместному вопросу получена в срок.");
    }

    @Test
    void anExtensionIsMailedWithItsReasonAndItsNewTerm() {
        var due = Instant.parse("2026-12-10T19:00:00Z");
        inbox.need()
                .apply(ObligationChanged.newBuilder(owed(ObligationState.OPEN))
                        .setDueGeneration(2)
                        .setDueAt(due)
                        .setReason(new LocalizedText(null, "Собираем по областям", null))
                        .build());
        mailbox.apply(message("mat-1", MessageKind.EXTENDED, MessageAddressee.UNIT)
                .setTitle(new LocalizedText("Су тасқыны", "Паводок", null))
                .setOwed(MessageOwed.newBuilder(owedBy("edu"))
                        .setDueGeneration(2)
                        .setDueAt(due)
                        .build())
                .build());

        dispatcher.sendDue();

        assertThat(plain(0))
                .contains("""
                Уполномоченный орган продлил срок направления информации по совместному вопросу.
                Обязательство: информация по совместному вопросу «Паводок»
                Государственный орган: Министерство просвещения
                Срок исполнения: до конца четверга, 10 декабря 2026 года
                Причина: Собираем по областям
                Кто открыл вопрос: Министерство культуры и информации
                """)
                .contains("\nНаправить информацию на странице:\nhttp://pages.example.kz/matters/mat-1?lang=ru\n");
    }

    @Test
    void aCancellationIsMailedToTheBodiesConcernedAndInCopyOnceItWasRead() throws MessagingException {
        tells("edu");
        cancels("c1", "edu", "mfa");
        dispatcher.sendDue();
        assertThat(received()).as("the cancellation was not read yet").hasSize(1);

        isCancelled("c1", "mam", "Уже не нужно");
        dispatcher.sendDue();

        assertThat(received()).hasSize(3);
        assertThat(subject(1))
                .isEqualTo("Бірлескен мәселенің күші жойылды: Су тасқыны / Совместный вопрос снят: Паводок");
        assertThat(plain(1)).contains("""
                Совместный вопрос снят. Направлять информацию по нему не нужно.
                Вопрос: Паводок
                Кто снял вопрос: Министерство культуры и информации
                Причина: Уже не нужно
                Вопрос на странице:
                http://pages.example.kz/matters/mat-1?lang=ru
                """);
        assertThat(received().get(2).getAllRecipients()[0]).hasToString("press@mfa.example.kz");
        assertThat(plain(2))
                .contains("Совместный вопрос, направленный вашему госоргану для сведения, снят.", "Уже не нужно");
    }

    @Test
    void aBodyThatDoesNotKnowOfTheMatterNeedsNoCancellationAndWhoContributedGetsIt() {
        inbox.asked().questions().apply(matter("edu").build());
        contribution("dsm", "s1");
        cancels("c1", "edu", "dsm", "mfa");
        isCancelled("c1", "mam", "Уже не нужно");
        mailbox.apply(about("mam", "c1", MessageKind.CANCELLED, MessageAddressee.UNIT, owedBy("mam")));

        dispatcher.sendDue();

        assertThat(kept.stream()
                        .filter(attempt ->
                                "No mail about the request or joint matter was sent.".equals(attempt.getWhy()))
                        .toList())
                .singleElement()
                .satisfies(attempt -> assertThat(attempt.getMessageId()).isEqualTo("CANCELLED/mat-1/mam/c1"));
        assertThat(received()).hasSize(3);
    }

    private void mailsTo(String agency) {
        addresses.apply(MailFixture.agency(agency, "press@" + agency + ".example.kz", null, null));
    }

    private void tells(String agency) {
        inbox.need().apply(owed(ObligationState.OPEN));
        mailbox.apply(message("mat-1", MessageKind.REQUESTED, MessageAddressee.UNIT)
                .setMessageId("JOINT_CONTRIBUTION/mat-1/" + agency + "/1/REQUESTED/0")
                .setOwed(MessageOwed.newBuilder(owedBy(agency))
                        .setDueGeneration(1)
                        .build())
                .build());
        dispatcher.sendDue();
    }

    private void contributes(String number) {
        contribution("edu", number);
        mailbox.apply(about("edu", number, MessageKind.ANSWER_RECEIPT, MessageAddressee.UNIT, owedBy("edu")));
        mailbox.apply(about("edu", number, MessageKind.ANSWER_CAME, MessageAddressee.AUTHORISED_BODY, owedBy("edu")));
    }

    private void contribution(String agency, String number) {
        inbox.asked()
                .matters()
                .apply(new JointContribution(
                        submission(agency, number, EVENING)
                                .setActorPost("пресс-секретарь")
                                .build(),
                        "mat-1",
                        says()));
    }

    /** Announces a cancellation to bodies concerned; to 'mfa' in copy. */
    private void cancels(String number, String... agencies) {
        for (var agency : agencies) {
            mailbox.apply(about(
                    agency,
                    number,
                    MessageKind.CANCELLED,
                    MessageAddressee.UNIT,
                    agency.startsWith("mfa") ? null : owedBy(agency)));
        }
    }

    private void isCancelled(String number, String by, String reason) {
        inbox.asked()
                .matters()
                .apply(new JointMatterClosed(
                        submission(by, number, MORNING).build(),
                        "mat-1",
                        MatterParty.AUTHORISED_BODY,
                        new LocalizedText(null, reason, null)));
    }

    private static JointMatterArose.Builder matter(String opener) {
        return JointMatterArose.newBuilder()
                .setSubmission(submission(opener, "opens", MORNING).build())
                .setMatterId("mat-1")
                .setAroseOn(LocalDate.parse("2026-12-03"))
                .setOpenedBy(opener.equals("mam") ? MatterParty.AUTHORISED_BODY : MatterParty.AGENCY)
                .setOpener(opener)
                .setSubject(new LocalizedText("Су тасқыны", "Паводок", null))
                .setBodies(List.of(concerned("edu"), concerned("dsm")));
    }

    private static ConcernedBody withoutTerm(String agency) {
        return ConcernedBody.newBuilder(concerned(agency))
                .setAddressing(RequestAddressing.NO_ADDRESSEE)
                .build();
    }

    private static MatterContribution says() {
        return new MatterContribution(
                new Statement(new LocalizedText(null, "12 школ готовы.", null), false), List.of());
    }

    private static MessageDue about(
            String agency, String number, MessageKind kind, MessageAddressee to, @Nullable MessageOwed owed) {
        return message("mat-1", kind, to)
                .setMessageId(kind + "/mat-1/" + agency + "/" + number)
                .setBody(agency)
                .setTitle(new LocalizedText("Су тасқыны", "Паводок", null))
                .setSubmissionId(number)
                .setOwed(owed)
                .build();
    }

    private static MessageOwed owedBy(String agency) {
        return MessageOwed.newBuilder()
                .setObligationId("JOINT_CONTRIBUTION/mat-1/" + agency)
                .setKind(ObligationKind.JOINT_CONTRIBUTION)
                .build();
    }

    private static ObligationChanged owed(ObligationState state) {
        return obligation(OWED, state, 1)
                .setKind(ObligationKind.JOINT_CONTRIBUTION)
                .setSubject("mat-1")
                .build();
    }

    private String subject(int mail) throws MessagingException {
        return received().get(mail).getSubject().replaceAll("[\u2068\u2069]", "");
    }

    private String plain(int mail) {
        return text(received().get(mail)).replaceAll("[\u2068\u2069\r]", "");
    }
}
