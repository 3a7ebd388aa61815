package kz.mediagrid.notifier.mail;

import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.edge.mail.MailText;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.MessageKind;
import kz.mediagrid.schemas.MessageOwed;
import kz.mediagrid.schemas.ObligationKind;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;

/** Writes the mail for a message. The text shows the state of the views at the time of sending. */
final class Writer {

    private static final Set<ObligationKind> OF_QUESTIONS =
            Set.of(ObligationKind.REQUEST_ANSWER, ObligationKind.JOINT_CONTRIBUTION);

    private final Inbox inbox;
    private final MailTexts mailTexts;
    private final NoticeTexts noticeTexts;
    private final ReceiptTexts receiptTexts;

    /**
     * @param bundle the bundle {@code mail-words}
     * @param calendars returns a working calendar by its version
     * @param pages the address before the paths of the gateway's pages; null if mails have no links
     */
    Writer(
            Inbox inbox,
            MessageSource bundle,
            Function<String, Optional<WorkingCalendar>> calendars,
            @Nullable String pages) {
        var words = new MailWords(bundle);
        var links = new PageLinks(pages);
        this.inbox = inbox;
        this.mailTexts = new MailTexts(words, inbox.addresses()::name, calendars, links);
        this.noticeTexts = new NoticeTexts(words, inbox.addresses()::name);
        this.receiptTexts = new ReceiptTexts(words, links);
    }

    /**
     * The mail's text. Empty if this build does not know the message's kind. Also empty if the notice, declaration or question
     * that belongs in the mail was not read yet.
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
        return Optional.ofNullable(message.getOwed()).flatMap(owed -> write(message, owed));
    }

    private Optional<MailText> write(MessageDue message, MessageOwed owed) {
        if (!OF_QUESTIONS.contains(owed.getKind())) {
            return Optional.of(write(message, owed, null));
        }
        boolean isProven = owed.getDueAt() == null || inbox.need().proof(owed.getObligationId()) != null;
        return inbox.questions()
                .of(message.getSubject())
                .filter(question -> isProven)
                .map(question -> write(message, owed, question));
    }

    private MailText write(MessageDue message, MessageOwed owed, @Nullable AskedQuestion question) {
        return mailTexts.write(
                message,
                inbox.need().withLatestDueTime(owed),
                inbox.filed().of(message.getBody(), message.getSubject()),
                question,
                inbox.need().proof(owed.getObligationId()));
    }
}
