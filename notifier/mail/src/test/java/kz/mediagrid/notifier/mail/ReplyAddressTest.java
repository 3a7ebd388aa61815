package kz.mediagrid.notifier.mail;

import static kz.mediagrid.notifier.mail.MailFixture.agency;
import static kz.mediagrid.notifier.mail.MailFixture.message;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import kz.mediagrid.schemas.MessageAddressee;
import kz.mediagrid.schemas.MessageKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replies to a mail reach an address that somebody reads, or the mail says that nobody reads them. */
class ReplyAddressTest extends WithMailServer {

    private static final String READ = "Если ответить на это письмо, ответ прочитает человек.";
    private static final String UNREAD = "Ответы на это письмо никто не читает.";

    @Test
    void withoutTheSettingRepliesGoToThePressUnitOfTheAuthorisedBody() throws MessagingException {
        send(MessageAddressee.UNIT);

        assertThat(repliesOf()).isEqualTo("press@mam.example.kz");
        assertThat(text(received().get(0))).contains(READ).doesNotContain(UNREAD);
    }

    @Test
    void theAuthorisedBodyIsNotToReplyToItself() throws MessagingException {
        send(MessageAddressee.AUTHORISED_BODY);

        assertThat(repliesOf()).isNull();
        assertThat(text(received().get(0))).contains(UNREAD).doesNotContain(READ);
    }

    @Test
    void theSettingIsForAllMails() throws MessagingException {
        replyTo = "duty@mam.example.kz";
        dispatcher = newDispatcher();

        send(MessageAddressee.AUTHORISED_BODY);

        assertThat(repliesOf()).isEqualTo("duty@mam.example.kz");
        assertThat(text(received().get(0))).contains(READ);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "no address", "press@mam.example.kz\r\nBcc: x@example.kz"})
    void whereNobodyReadsRepliesTheMailSaysSo(String unit) throws MessagingException {
        addresses.apply(agency("mam", unit, null, null));

        send(MessageAddressee.UNIT);

        assertThat(repliesOf()).isNull();
        assertThat(received().get(0).getAllRecipients()).hasSize(1);
        assertThat(text(received().get(0))).contains(UNREAD);
    }

    @Test
    void aSettingThatIsNoAddressIsRefused() {
        assertThatThrownBy(() -> new ReplyAddress("the duty officer", addresses))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("The setting media-grid.mail.reply-to is refused: 'the duty officer' is no mail address.");
    }

    private void send(MessageAddressee to) {
        mailbox.apply(message("req-1", MessageKind.ESCALATED, to).setStep(1).build());
        dispatcher.sendDue();
        assertThat(outcomes()).containsExactly("req-1 SENT");
    }

    private @Nullable String repliesOf() throws MessagingException {
        var mail = received().get(0);
        return mail.getHeader("Reply-To") == null ? null : ((InternetAddress) mail.getReplyTo()[0]).getAddress();
    }
}
