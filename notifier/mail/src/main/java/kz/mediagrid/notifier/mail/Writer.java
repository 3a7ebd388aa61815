package kz.mediagrid.notifier.mail;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.edge.mail.MailText;
import kz.mediagrid.matters.NoticeIds;
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
    private final MailWords words;
    private final ReplyAddress replyAddress;
    private final MailTexts mailTexts;
    private final NoticeTexts noticeTexts;
    private final ReceiptTexts receiptTexts;
    private final AnswerTexts answerTexts;
    private final TalkTexts talkTexts;
    private final CancellationTexts cancellationTexts;
    private final AddressTexts addressTexts;
    private final OutletTexts outletTexts;

    /**
     * @param bundle the bundle {@code mail-words}
     * @param calendars returns a working calendar by its version
     * @param pages the address before the paths of the gateway's pages; null if mails have no links
     * @param replyAddress finds the address for replies
     */
    Writer(
            Inbox inbox,
            MessageSource bundle,
            Function<String, Optional<WorkingCalendar>> calendars,
            @Nullable String pages,
            ReplyAddress replyAddress) {
        this.words = new MailWords(bundle);
        var links = new PageLinks(pages);
        this.inbox = inbox;
        this.replyAddress = replyAddress;
        this.mailTexts = new MailTexts(words, inbox.addresses()::name, calendars, links);
        this.noticeTexts = new NoticeTexts(words, inbox.addresses()::name, links);
        this.receiptTexts = new ReceiptTexts(words, links);
        this.answerTexts = new AnswerTexts(words, inbox.addresses()::name, links);
        this.talkTexts = new TalkTexts(words, inbox.addresses()::name, links);
        this.cancellationTexts =
                new CancellationTexts(words, inbox.asked().questions(), inbox.addresses()::name, links);
        this.addressTexts = new AddressTexts(words, inbox.addresses());
        this.outletTexts = new OutletTexts(words);
    }

    /** The mail with the news of a changed address. */
    Mail write(AddressChange.News news) {
        var replies = replyAddress.of(news.to());
        var form = new MailForm(words, inbox.addresses().language(news.change().agency()), replies != null);
        return new Mail(news.id(), news.to(), replies, addressTexts.write(form, news.change()));
    }

    /** The mail about an outlet in trouble. */
    Mail write(TroubleMail mail) {
        var replies = replyAddress.of(mail.to());
        var form = new MailForm(words, mail.language(), replies != null);
        return new Mail(mail.id(), mail.to(), replies, outletTexts.write(form, mail.trouble()));
    }

    /**
     * The mail's text. Empty if this build does not know the message's kind. Also empty if the notice, declaration or question
     * that belongs in the mail was not read yet.
     */
    Optional<MailText> write(MessageDue message) {
        var form = new MailForm(words, inbox.addresses().language(message), replyTo(message) != null);
        return switch (message.getMessageKind()) {
            case JOINT_NOTICE ->
                inbox.notices()
                        .of(NoticeIds.of(message))
                        .map(notice -> noticeTexts.write(form, notice, message.getBody()));
            case WEEK_DECLARED ->
                inbox.receipts()
                        .of(message)
                        .map(receipt -> receiptTexts.write(
                                form, receipt, inbox.addresses().name(message.getBody())));
            case ANSWER_RECEIPT, ANSWER_CAME ->
                inbox.asked()
                        .questions()
                        .of(message.getSubject())
                        .flatMap(question -> answer(message)
                                .flatMap(answer -> timing(message, question, answer)
                                        .map(timing -> answerTexts.write(
                                                form, message, question, answer.submission(), timing))));
            case ASKED_BACK, REPLIED ->
                inbox.asked()
                        .questions()
                        .of(message.getSubject())
                        .flatMap(question -> inbox.asked()
                                .talks()
                                .of(message)
                                .map(said -> talkTexts.write(form, message, question, said)));
            case UNKNOWN -> Optional.empty();
            case CANCELLED ->
                MatterEvents.isAbout(message)
                        ? inbox.asked()
                                .matters()
                                .cancellation(message)
                                .map(cancelled -> cancellationTexts.write(form, message, cancelled))
                        : owed(form, message);
            default -> owed(form, message);
        };
    }

    private Optional<MailText> owed(MailForm form, MessageDue message) {
        return Optional.ofNullable(message.getOwed()).flatMap(owed -> write(form, message, owed));
    }

    private Optional<ReceivedAnswer> answer(MessageDue message) {
        return MatterEvents.isAbout(message)
                ? inbox.asked().matters().contribution(message)
                : inbox.asked().ends().of(message);
    }

    /** The address for replies to the mail; null if nobody reads replies. */
    @Nullable
    String replyTo(MessageDue message) {
        return replyAddress.of(message);
    }

    /** Whether the answer met the term; empty until the statutory clock has decided. */
    private Optional<AnswerTexts.Timing> timing(MessageDue message, AskedQuestion question, ReceivedAnswer answer) {
        if (!answer.isFirst()) {
            return Optional.of(AnswerTexts.Timing.FURTHER);
        }
        var owed = inbox.need().change(Objects.requireNonNull(message.getOwed()).getObligationId());
        if (owed == null) {
            return question.owing().contains(message.getBody())
                    ? Optional.empty()
                    : Optional.of(AnswerTexts.Timing.NO_TERM);
        }
        return switch (owed.getState()) {
            case MET -> Optional.of(AnswerTexts.Timing.IN_TIME);
            case MET_LATE -> Optional.of(AnswerTexts.Timing.LATE);
            default -> Optional.empty();
        };
    }

    private Optional<MailText> write(MailForm form, MessageDue message, MessageOwed owed) {
        if (!OF_QUESTIONS.contains(owed.getKind())) {
            return Optional.of(mailTexts.write(form, message, facts(message, owed, null)));
        }
        return inbox.asked()
                .questions()
                .of(message.getSubject())
                .filter(question -> isRead(message, owed))
                .map(question -> mailTexts.write(form, message, facts(message, owed, question)));
    }

    /** Whether the change that the message is about was read. */
    private boolean isRead(MessageDue message, MessageOwed owed) {
        var need = inbox.need();
        if (message.getMessageKind() == MessageKind.CANCELLED) {
            return need.isCancelled(owed.getObligationId(), message.getSubject());
        }
        var change = need.change(owed.getObligationId());
        return owed.getDueAt() == null || change != null && change.getDueGeneration() >= owed.getDueGeneration();
    }

    private MailFacts facts(MessageDue message, MessageOwed owed, @Nullable AskedQuestion question) {
        var change = inbox.need().change(owed.getObligationId());
        return new MailFacts(
                inbox.need().withLatestDueTime(owed),
                inbox.filed().of(message.getBody(), message.getSubject()),
                question,
                change == null ? null : change.getProof(),
                switch (message.getMessageKind()) {
                    case EXTENDED -> change == null ? null : change.getReason();
                    case CANCELLED -> inbox.asked().ends().reason(message.getSubject());
                    default -> null;
                });
    }
}
