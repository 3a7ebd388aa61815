package kz.mediagrid.notifier.mail;

import java.util.Optional;
import kz.mediagrid.edge.mail.MailText;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.MessageKind;
import org.springframework.context.MessageSource;

/** Writes the mail for a message. The text shows the state of the views at the time of sending. */
final class Writer {

    private final Inbox inbox;
    private final MailTexts mailTexts;
    private final NoticeTexts noticeTexts;

    /** @param words the bundle {@code mail-words} */
    Writer(Inbox inbox, MessageSource words) {
        this.inbox = inbox;
        this.mailTexts = new MailTexts(words);
        this.noticeTexts = new NoticeTexts(words, inbox.addresses()::name);
    }

    /**
     * The mail's text. Empty if this build does not know the message's kind. Also empty if the notice that belongs in the
     * mail was not read yet.
     */
    Optional<MailText> write(MessageDue message) {
        if (message.getMessageKind() == MessageKind.JOINT_NOTICE) {
            return inbox.notices().of(message.getSubject()).map(notice -> noticeTexts.write(notice, message.getBody()));
        }
        if (message.getMessageKind() == MessageKind.UNKNOWN) {
            return Optional.empty();
        }
        return Optional.ofNullable(message.getOwed())
                .map(owed -> mailTexts.write(
                        message,
                        inbox.need().withLatestDueTime(owed),
                        inbox.addresses().name(message.getBody()),
                        inbox.filed().of(message.getBody(), message.getSubject())));
    }
}
