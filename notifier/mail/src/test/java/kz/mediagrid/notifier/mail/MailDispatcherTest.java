package kz.mediagrid.notifier.mail;

import static kz.mediagrid.notifier.mail.MailFixture.MORNING;
import static kz.mediagrid.notifier.mail.MailFixture.agency;
import static kz.mediagrid.notifier.mail.MailFixture.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.JointNotice;
import kz.mediagrid.schemas.MessageAddressee;
import kz.mediagrid.schemas.MessageAttempted;
import kz.mediagrid.schemas.MessageKind;
import kz.mediagrid.schemas.ObligationState;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.Test;

/** Messages go to a real mail server, GreenMail's: each once, unless something ended the session in between. */
class MailDispatcherTest extends WithMailServer {

    @Test
    void aMessageIsSentOnceInBothLanguages() throws Exception {
        mailbox.apply(
                message("req-1", MessageKind.REQUESTED, MessageAddressee.UNIT).build());

        dispatcher.sendDue();
        dispatcher.sendDue();

        var mail = received();
        assertThat(mail).hasSize(1);
        assertThat(mail.get(0).getSubject()).contains("Мектеп тамағы", "Школьное питание");
        assertThat(mail.get(0).getAllRecipients()).extracting(Object::toString).containsExactly("press@edu.example.kz");
        assertThat(mail.get(0).getFrom()).extracting(Object::toString).containsExactly("media-grid@mam.example.kz");
        assertThat(mail.get(0).getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(mail.get(0).getContentType()).startsWith("multipart/");
        assertThat(outcomes()).containsExactly("req-1 SENT");
    }

    @Test
    void eachStepGoesToItsAddressee() throws Exception {
        mailbox.apply(
                message("req-1", MessageKind.ESCALATED, MessageAddressee.UNIT).build());
        mailbox.apply(
                message("req-2", MessageKind.ESCALATED, MessageAddressee.HEAD).build());
        mailbox.apply(message("req-3", MessageKind.ESCALATED, MessageAddressee.AUTHORISED_BODY)
                .build());

        dispatcher.sendDue();

        var to = new ArrayList<String>();
        for (var mail : received()) {
            to.add(mail.getAllRecipients()[0].toString());
        }
        assertThat(to).containsExactlyInAnyOrder("press@edu.example.kz", "head@edu.example.kz", "press@mam.example.kz");
    }

    @Test
    void whereTheDirectoryHasNoAddressThatIsKeptWithTheReason() {
        mailbox.apply(message("req-1", MessageKind.ESCALATED, MessageAddressee.DEPUTY_HEAD)
                .build());
        mailbox.apply(message("req-2", MessageKind.ESCALATED, MessageAddressee.UNIT)
                .setBody("mfa")
                .build());

        dispatcher.sendDue();
        dispatcher.sendDue();

        assertThat(outcomes()).containsExactly("req-1 UNDELIVERABLE", "req-2 UNDELIVERABLE");
        assertThat(kept)
                .extracting(MessageAttempted::getWhy)
                .containsExactly(
                        "The directory has no mail address of its deputy head for the state body 'edu'.",
                        "The directory has no state body 'mfa'.");
    }

    @Test
    void aBodyThatHasNotEnteredItsPressUnitIsNamedInTheReason() {
        addresses.apply(Agency.newBuilder(agency("mfa", "press@mfa.example.kz", null, null))
                .setPressUnit(null)
                .build());
        mailbox.apply(message("req-1", MessageKind.REQUESTED, MessageAddressee.UNIT)
                .setBody("mfa")
                .build());

        dispatcher.sendDue();

        assertThat(outcomes()).containsExactly("req-1 UNDELIVERABLE");
        assertThat(kept)
                .extracting(MessageAttempted::getWhy)
                .containsExactly("The directory has no mail address of its press unit for the state body 'mfa'.");
    }

    @Test
    void theAddressIsTheOneOfTheMomentOfSending() throws Exception {
        mailbox.apply(
                message("req-1", MessageKind.ESCALATED, MessageAddressee.HEAD).build());
        addresses.apply(agency("edu", "press@edu.example.kz", "new-head@edu.example.kz", null));

        dispatcher.sendDue();

        assertThat(received().get(0).getAllRecipients()[0]).hasToString("new-head@edu.example.kz");
    }

    @Test
    void whileTheServerIsDownNothingIsLostAndOneAttemptStandsForAll() throws Exception {
        server.stop();
        mailbox.apply(
                message("req-1", MessageKind.REQUESTED, MessageAddressee.UNIT).build());
        mailbox.apply(
                message("req-2", MessageKind.REQUESTED, MessageAddressee.UNIT).build());

        dispatcher.sendDue();
        dispatcher.sendDue();
        assertThat(outcomes()).containsExactly("req-1 RETRY_LATER");
        assertThat(kept.get(0).getNextAttemptAt()).isEqualTo(MORNING.plusSeconds(5));
        now = MORNING.plusSeconds(5);
        dispatcher.sendDue();
        assertThat(kept.get(1).getNextAttemptAt()).isEqualTo(now.plusSeconds(30));

        serverIsUp();
        now = now.plusSeconds(30);
        dispatcher.sendDue();

        assertThat(received()).hasSize(2);
        assertThat(outcomes()).containsExactly("req-1 RETRY_LATER", "req-1 RETRY_LATER", "req-1 SENT", "req-2 SENT");
    }

    @Test
    void aRefusedRecipientEndsThatMessageOnly() throws Exception {
        try (var refusing = new RefusingServer("press@edu.example.kz")) {
            sender.setPort(refusing.port());
            mailbox.apply(message("req-1", MessageKind.ESCALATED, MessageAddressee.UNIT)
                    .build());
            mailbox.apply(message("req-2", MessageKind.ESCALATED, MessageAddressee.HEAD)
                    .build());

            dispatcher.sendDue();
            now = MORNING.plus(Duration.ofHours(1));
            dispatcher.sendDue();

            assertThat(outcomes()).containsExactly("req-1 UNDELIVERABLE", "req-2 SENT");
            assertThat(kept.get(0).getWhy())
                    .startsWith("The mail server refused the mail: 550 ")
                    .doesNotContain("@");
            assertThat(kept.get(0).getServerReply()).isNull();
            assertThat(refusing.taken()).isEqualTo(1);
        }
    }

    @Test
    void aRecipientThatIsPutOffIsTriedAgainAndTheOthersDoNotWait() throws Exception {
        try (var greylisting = new RefusingServer("press@edu.example.kz", 451)) {
            sender.setPort(greylisting.port());
            mailbox.apply(message("req-1", MessageKind.ESCALATED, MessageAddressee.UNIT)
                    .build());
            mailbox.apply(message("req-2", MessageKind.ESCALATED, MessageAddressee.HEAD)
                    .build());

            dispatcher.sendDue();

            assertThat(outcomes()).containsExactly("req-1 RETRY_LATER", "req-2 SENT");
        }
    }

    @Test
    void theReplyOfTheServerIsKeptWithoutAddressesAndNotTooLong() throws Exception {
        try (var taking = new RefusingServer("nobody")) {
            sender.setPort(taking.port());
            taking.reply = "250 2.0.0 Ok: queued as 4F1D for <head@edu.example.kz> " + "x".repeat(400);
            mailbox.apply(message("req-1", MessageKind.ESCALATED, MessageAddressee.HEAD)
                    .build());

            dispatcher.sendDue();

            assertThat(outcomes()).containsExactly("req-1 SENT");
            assertThat(kept.get(0).getServerReply())
                    .startsWith("250 2.0.0 Ok: queued as 4F1D for <…> x")
                    .endsWith("x…")
                    .hasSize(201);
        }
    }

    @Test
    void anAttemptIsRecordedUnderItsMessagesId() {
        var message =
                message("req-1", MessageKind.REQUESTED, MessageAddressee.UNIT).build();
        mailbox.apply(message);

        dispatcher.sendDue();

        assertThat(topic.history()).singleElement().satisfies(record -> {
            assertThat(record.topic()).isEqualTo("message-attempts");
            assertThat(new String(record.key(), StandardCharsets.UTF_8)).isEqualTo(message.getMessageId());
        });
    }

    @Test
    void whatTheBrokerDoesNotTakeIsNotRecordedAndEndsTheSession() {
        topic.sendException = new TimeoutException("no broker");
        mailbox.apply(
                message("req-1", MessageKind.REQUESTED, MessageAddressee.UNIT).build());

        assertThatThrownBy(dispatcher::sendDue).hasRootCauseMessage("no broker");
    }

    @Test
    void whoeverDiesBetweenSendingAndKeepingIsRepeatedOnceUnderTheSameMessageId() throws Exception {
        mailbox.apply(
                message("req-1", MessageKind.REQUESTED, MessageAddressee.UNIT).build());
        keeping = false;
        assertThatThrownBy(dispatcher::sendDue).hasRootCauseMessage("killed");

        keeping = true;
        dispatcher = newDispatcher();
        dispatcher.sendDue();
        dispatcher = newDispatcher();
        mailbox.apply(
                message("req-1", MessageKind.REQUESTED, MessageAddressee.UNIT).build());
        dispatcher.sendDue();

        assertThat(received()).hasSize(2);
        assertThat(received().get(0).getMessageID())
                .isEqualTo(received().get(1).getMessageID())
                .endsWith("@mam.example.kz>");
    }

    @Test
    void differentMessagesHaveDifferentMessageIds() throws Exception {
        mailbox.apply(
                message("req-1", MessageKind.REQUESTED, MessageAddressee.UNIT).build());
        mailbox.apply(
                message("req-1", MessageKind.REMINDER, MessageAddressee.UNIT).build());

        dispatcher.sendDue();

        assertThat(received().get(0).getMessageID())
                .isNotEqualTo(received().get(1).getMessageID());
    }

    @Test
    void anAddressThatIsNoneIsNotWrittenTo() {
        addresses.apply(
                agency("edu", "press@edu.example.kz\r\nBcc: all@example.kz", "a@example.kz, b@example.kz", "x"));
        mailbox.apply(
                message("req-1", MessageKind.REQUESTED, MessageAddressee.UNIT).build());
        mailbox.apply(
                message("req-2", MessageKind.REQUESTED, MessageAddressee.HEAD).build());

        dispatcher.sendDue();

        assertThat(outcomes()).containsExactly("req-1 UNDELIVERABLE", "req-2 UNDELIVERABLE");
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void theConsolidatedNoticeGoesToTheBodyOnceItWasReadWhole() throws Exception {
        var whole = MailFixture.released("mat-1").setParts(2).build();
        mailbox.apply(MailFixture.notice("mat-1", "edu"));
        inbox.notices().apply(JointNotice.newBuilder(whole).setPart(1).build());
        dispatcher.sendDue();
        assertThat(kept).isEmpty();

        inbox.notices()
                .apply(JointNotice.newBuilder(whole)
                        .setPart(2)
                        .setText(null)
                        .setContributions(List.of(MailFixture.contribution("В больницах есть резерв.")))
                        .build());
        dispatcher.sendDue();

        assertThat(outcomes()).containsExactly("mat-1 SENT");
        assertThat(kept.get(0).getBusinessTime()).isEqualTo(MORNING);
        assertThat(received().get(0).getAllRecipients()[0]).hasToString("press@edu.example.kz");
        assertThat(received().get(0).getSubject()).contains("Су тасқыны", "Паводок");
        assertThat(text(received().get(0))).contains("12 школ готовы.", "В больницах есть резерв.");
    }

    @Test
    void aBodyWithoutAnAddressIsToldOfNoNoticeAndThatIsKept() {
        mailbox.apply(MailFixture.notice("mat-1", "mfa"));
        inbox.notices().apply(MailFixture.released("mat-1").build());

        dispatcher.sendDue();

        assertThat(outcomes()).containsExactly("mat-1 UNDELIVERABLE");
        assertThat(kept.get(0).getWhy()).isEqualTo("The directory has no state body 'mfa'.");
    }

    @Test
    void whatIsNotNeededAnyMoreIsKeptAsSuchThoughTheServerIsAwayAndItIsNight() {
        server.stop();
        mailbox.apply(
                message("req-1", MessageKind.ESCALATED, MessageAddressee.UNIT).build());
        mailbox.apply(
                message("req-2", MessageKind.ESCALATED, MessageAddressee.UNIT).build());
        dispatcher.sendDue();
        inbox.need()
                .apply(MailFixture.obligation("REQUEST_ANSWER/req-2", ObligationState.MET_LATE, 1)
                        .build());
        now = MORNING.plus(Duration.ofHours(14));

        dispatcher.sendDue();
        dispatcher.sendDue();

        assertThat(outcomes()).containsExactly("req-1 RETRY_LATER", "req-2 NOT_NEEDED");
        assertThat(kept.get(1).getWhy()).isEqualTo("The obligation was met.");
    }

    @Test
    void whoIsToldOfARequestThatWasExtendedMeanwhileReadsTheNewTerm() throws Exception {
        mailbox.apply(
                message("req-1", MessageKind.REQUESTED, MessageAddressee.UNIT).build());
        inbox.need()
                .apply(MailFixture.obligation("REQUEST_ANSWER/req-1", ObligationState.OPEN, 2)
                        .setDueAt(Instant.parse("2026-12-09T19:00:00Z"))
                        .build());

        dispatcher.sendDue();

        assertThat(text(received().get(0)))
                .contains("до конца среды, 9 декабря")
                .doesNotContain("3 декабря");
    }
}
