package kz.mediagrid.notifier.mail;

import java.util.Optional;
import kz.mediagrid.edge.mail.MailText;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.MessageKind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Writes the mail for a message. The text shows the state of the views at the time of sending. */
final class Writer {

    private final Inbox inbox;
    private final MailTexts mailTexts;
    private final NoticeTexts noticeTexts;
    private final ReceiptTexts receiptTexts;

    /**
     * @param words the bundle {@code mail-words}
     * @param pages the address before the paths of the gateway's pages; null if mails have no links
     */
    Writer(Inbox inbox, MessageSource words, @Nullable String pages) {
        this.inbox = inbox;
        this.mailTexts = new MailTexts(words);
        this.noticeTexts = new NoticeTexts(words, inbox.addresses()::name);
        this.receiptTexts = new ReceiptTexts(words, pages);
    }

    /**
     * The mail's text. Empty if this build does not know the message's kind. Also empty if the notice or the declaration that
     * belongs in the mail was not read yet.
     */
    Optional<MailText> write(MessageDue message) {
        if (message.getMessageKind() == MessageKind.JOINT_NOTICE) {
            return inbox.notices().of(message.getSubject()).map(notice -> noticeTexts.write(notice, message.getBody()));
        }
        if (message.getMessageKind() == MessageKind.WEEK_DECLARED) {
            return inbox.receipts()
                    .of(message)
                    .map(receipt ->
                            receiptTexts.write(receipt, inbox.addresses().name(message.getBody())));
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
