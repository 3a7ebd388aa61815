package kz.mediagrid.notifier.mail;

import static kz.mediagrid.notifier.mail.MailFixture.MORNING;
import static kz.mediagrid.notifier.mail.MailFixture.concerned;
import static kz.mediagrid.notifier.mail.MailFixture.message;
import static kz.mediagrid.notifier.mail.MailFixture.submission;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.MessagingException;
import java.time.Instant;
import java.util.List;
import kz.mediagrid.schemas.ConcernedBody;
import kz.mediagrid.schemas.CopiedBody;
import kz.mediagrid.schemas.JointMatterClosed;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.MatterParty;
import kz.mediagrid.schemas.MessageAddressee;
import kz.mediagrid.schemas.MessageKind;
import kz.mediagrid.schemas.MessageOwed;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.RequestAddressing;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The mails by which bodies learn that a joint matter has a longer term, or that it was cancelled (para. 5). */
class MatterMailTest extends WithMatterMails {

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
        inbox.asked()
                .questions()
                .apply(matter("mam")
                        .setInCopy(List.of(new CopiedBody("mfa", null)))
                        .build());
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

    @Test
    void aSuccessorReadsWhoseMatterWasCancelledAndIsNotCalledABodyInCopy() {
        mailsTo("new");
        inbox.asked()
                .questions()
                .apply(matter("mam")
                        .setBodies(List.of(concerned("edu"), endedBefore("old", "new")))
                        .setInCopy(List.of(new CopiedBody("mfa", null), new CopiedBody("older", "dsm")))
                        .build());
        isCancelled("c1", "mam", "Уже не нужно");
        cancels("c1", null, "new");
        cancels("c1", null, "mfa");
        cancels("c1", null, "dsm");

        dispatcher.sendDue();

        var copy = "Совместный вопрос, направленный вашему госоргану для сведения, снят.";
        assertThat(plain(0)).contains(copy).doesNotContain("правопреемник");
        assertThat(plain(1)).contains(copy).doesNotContain("правопреемник");
        assertThat(plain(2))
                .contains("касался упразднённого госоргана; ваш госорган – его правопреемник.", "Уже не нужно")
                .contains("Таратылған мемлекеттік органға қатысты бірлескен мәселенің күші жойылды")
                .doesNotContain(copy);
    }

    @Test
    void aBodyWithoutATermThatContributedIsCalledNoSuccessor() {
        inbox.asked()
                .questions()
                .apply(matter("mam")
                        .setBodies(List.of(concerned("edu"), endedBefore("dsm", null)))
                        .build());
        contribution("dsm", "s1");
        isCancelled("c1", "mam", "Уже не нужно");
        cancels("c1", null, "dsm");

        dispatcher.sendDue();

        assertThat(plain(0))
                .contains("Совместный вопрос снят. Направлять информацию по нему не нужно.", "Уже не нужно")
                .doesNotContain("правопреемник", "құқықтық мирасқор", "Таратылған");
    }

    private static ConcernedBody endedBefore(String agency, @Nullable String successor) {
        return ConcernedBody.newBuilder(concerned(agency))
                .setAddressing(RequestAddressing.NO_ADDRESSEE)
                .setSuccessor(successor)
                .build();
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

    /** Announces a cancellation to the bodies; {@code mfa} has the matter in copy, the others owe their contributions. */
    private void cancels(String number, String... agencies) {
        for (var agency : agencies) {
            cancels(number, agency.equals("mfa") ? null : owedBy(agency), agency);
        }
    }

    private void cancels(String number, @Nullable MessageOwed owed, String agency) {
        mailbox.apply(about(agency, number, MessageKind.CANCELLED, MessageAddressee.UNIT, owed));
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
}
