package kz.mediagrid.notifier.mail;

import static kz.mediagrid.notifier.mail.MailFixture.MORNING;
import static kz.mediagrid.notifier.mail.MailFixture.concerned;
import static kz.mediagrid.notifier.mail.MailFixture.message;
import static kz.mediagrid.notifier.mail.MailFixture.obligation;
import static kz.mediagrid.notifier.mail.MailFixture.submission;

import jakarta.mail.MessagingException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import kz.mediagrid.schemas.JointContribution;
import kz.mediagrid.schemas.JointMatterArose;
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
import kz.mediagrid.schemas.Statement;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** A mail server, and the joint matter {@code mat-1} of the bodies {@code edu} and {@code dsm} on which the mails follow. */
abstract class WithMatterMails extends WithMailServer {

    /** A Thursday at 22:00 in Almaty, when nobody works. */
    static final Instant EVENING = Instant.parse("2026-12-03T17:00:00Z");

    private static final String OWED = "JOINT_CONTRIBUTION/mat-1/edu";

    @BeforeEach
    final void arise() {
        inbox.asked().questions().apply(matter("mam").build());
        mailsTo("dsm");
        mailsTo("mfa");
    }

    final void mailsTo(String agency) {
        addresses.apply(MailFixture.agency(agency, "press@" + agency + ".example.kz", null, null));
    }

    final void contribution(String agency, String number) {
        inbox.asked()
                .matters()
                .apply(new JointContribution(
                        submission(agency, number, EVENING)
                                .setActorPost("пресс-секретарь")
                                .build(),
                        "mat-1",
                        says()));
    }

    static JointMatterArose.Builder matter(String opener) {
        return JointMatterArose.newBuilder()
                .setSubmission(submission(opener, "opens", MORNING).build())
                .setMatterId("mat-1")
                .setAroseOn(LocalDate.parse("2026-12-03"))
                .setOpenedBy(opener.equals("mam") ? MatterParty.AUTHORISED_BODY : MatterParty.AGENCY)
                .setOpener(opener)
                .setSubject(new LocalizedText("Су тасқыны", "Паводок", null))
                .setBodies(List.of(concerned("edu"), concerned("dsm")));
    }

    static MatterContribution says() {
        return new MatterContribution(
                new Statement(new LocalizedText(null, "12 школ готовы.", null), false), List.of());
    }

    static MessageDue about(
            String agency, String number, MessageKind kind, MessageAddressee to, @Nullable MessageOwed owed) {
        return message("mat-1", kind, to)
                .setMessageId(kind + "/mat-1/" + agency + "/" + number)
                .setBody(agency)
                .setTitle(new LocalizedText("Су тасқыны", "Паводок", null))
                .setSubmissionId(number)
                .setOwed(owed)
                .build();
    }

    static MessageOwed owedBy(String agency) {
        return MessageOwed.newBuilder()
                .setObligationId("JOINT_CONTRIBUTION/mat-1/" + agency)
                .setKind(ObligationKind.JOINT_CONTRIBUTION)
                .build();
    }

    static ObligationChanged owed(ObligationState state) {
        return obligation(OWED, state, 1)
                .setKind(ObligationKind.JOINT_CONTRIBUTION)
                .setSubject("mat-1")
                .build();
    }

    final String subject(int mail) throws MessagingException {
        return received().get(mail).getSubject().replaceAll("[\u2068\u2069]", "");
    }

    final String plain(int mail) {
        return text(received().get(mail)).replaceAll("[\u2068\u2069\r]", "");
    }
}
