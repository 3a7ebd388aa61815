package kz.mediagrid.notifier.mail;

import static kz.mediagrid.notifier.mail.MailFixture.MORNING;
import static kz.mediagrid.notifier.mail.MailFixture.concerned;
import static kz.mediagrid.notifier.mail.MailFixture.submission;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.util.List;
import kz.mediagrid.schemas.ConcernedBody;
import kz.mediagrid.schemas.MessageAddressee;
import kz.mediagrid.schemas.MessageKind;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.RequestAddressing;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The mails about contributions to a joint matter (para. 5): the receipt, and the news for the authorised body. */
class ContributionMailTest extends WithMatterMails {

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

    private void contributes(String number) {
        contribution("edu", number);
        mailbox.apply(about("edu", number, MessageKind.ANSWER_RECEIPT, MessageAddressee.UNIT, owedBy("edu")));
        mailbox.apply(about("edu", number, MessageKind.ANSWER_CAME, MessageAddressee.AUTHORISED_BODY, owedBy("edu")));
    }

    private static ConcernedBody withoutTerm(String agency) {
        return ConcernedBody.newBuilder(concerned(agency))
                .setAddressing(RequestAddressing.NO_ADDRESSEE)
                .build();
    }
}
