package kz.mediagrid.notifier.mail;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import kz.mediagrid.edge.mail.MailText;
import kz.mediagrid.notifier.mail.Addresses.Lookup;
import kz.mediagrid.notifier.mail.MailOutcome.NotNeeded;
import kz.mediagrid.notifier.mail.MailOutcome.NotNow;
import kz.mediagrid.notifier.mail.MailOutcome.Refused;
import kz.mediagrid.notifier.mail.MailOutcome.Sent;
import kz.mediagrid.notifier.mail.MailOutcome.ServerAway;
import kz.mediagrid.notifier.retry.RetryClock;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import kz.mediagrid.schemas.MessageAttempted;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.MessageOutcome;
import kz.mediagrid.topics.Topics;
import kz.mediagrid.watch.view.UnsentReason;
import org.jspecify.annotations.Nullable;

/**
 * Sends waiting messages one after the other.
 *
 * <p>An attempt is recorded after the mail was sent. If the session ends between sending and recording, the next session
 * sends the mail again with the same Message-ID.
 */
final class MailDispatcher {

    private static final Refused TOO_LATE = new Refused(UnsentReason.TOO_LATE.with());

    private final Map<String, MessageAttempted> toRepeat = new HashMap<>();
    private final Inbox inbox;
    private final TroubleMails troubleMails;
    private final Writer writer;
    private final MailChannel channel;
    private final AcknowledgedWriter attempts;
    private final MailHours hours;
    private final RetryClock clock;

    private Instant serverAwayUntil = Instant.EPOCH;

    /**
     * @param attempts writes each attempt to {@code message-attempts}
     */
    MailDispatcher(
            Inbox inbox,
            TroubleMails troubleMails,
            Writer writer,
            MailChannel channel,
            AcknowledgedWriter attempts,
            MailHours hours,
            RetryClock clock) {
        this.inbox = inbox;
        this.troubleMails = troubleMails;
        this.writer = writer;
        this.channel = channel;
        this.attempts = attempts;
        this.hours = hours;
        this.clock = clock;
    }

    /**
     * Sends the messages that are due. Each message waits for the working hours of the state body that the message is about.
     * The news of changed addresses, and of outlets that do not take their deliveries, are sent at any hour.
     * All mails wait while the mail server is unavailable.
     */
    void sendDue() {
        for (var message : inbox.mailbox().upTo(clock.businessTime())) {
            attempt(message, toRepeat.get(message.getMessageId()));
        }
        for (var news : inbox.addressChanges().waiting()) {
            attempt(news.id(), hours.isLongOver(news.change(), clock.businessTime()), () -> writer.write(news));
        }
        for (var mail : troubleMails.waiting()) {
            attempt(mail.id(), hours.isLongOver(mail.trouble(), clock.businessTime()), () -> writer.write(mail));
        }
    }

    private void attempt(String id, boolean isLongOver, Supplier<Mail> mail) {
        var before = toRepeat.get(id);
        if (isLongOver) {
            record(id, number(before), TOO_LATE);
        } else if (mayBeTried(before)) {
            record(id, number(before), channel.send(mail.get()));
        }
    }

    private static int number(@Nullable MessageAttempted before) {
        return before == null ? 1 : before.getAttempt() + 1;
    }

    private void attempt(MessageDue message, @Nullable MessageAttempted before) {
        var now = clock.businessTime();
        int attempt = number(before);
        var end = end(message, now);
        if (end.isPresent()) {
            record(message.getMessageId(), attempt, end.get());
        } else if (mayBeTried(before) && hours.isWorked(message, now)) {
            writer.write(message).ifPresent(text -> record(message.getMessageId(), attempt, outcome(message, text)));
        }
    }

    /**
     * The outcome of a message that is no longer needed, or that is too late. Empty if the mail must still be sent. Working
     * hours make no difference.
     */
    private Optional<MailOutcome> end(MessageDue message, Instant now) {
        var end = inbox.end(message, now);
        return end.isEmpty() && hours.isLongOver(message, now) ? Optional.of(TOO_LATE) : end;
    }

    private boolean mayBeTried(@Nullable MessageAttempted before) {
        return clock.until(serverAwayUntil).isZero()
                && clock.until(before == null ? null : before.getNextAttemptAt())
                        .isZero();
    }

    private void record(String messageId, int attempt, MailOutcome outcome) {
        var made = MessageAttempted.newBuilder()
                .setMessageId(messageId)
                .setAttempt(attempt)
                .setEndedAt(clock.now())
                .setBusinessTime(clock.businessTime());
        var again = clock.nextAfter(attempt).orElseThrow();
        if (outcome instanceof Sent sent) {
            made.setOutcome(MessageOutcome.SENT).setServerReply(sent.reply());
        } else if (outcome instanceof Refused refused) {
            made.setOutcome(MessageOutcome.UNDELIVERABLE).setWhy(refused.why());
        } else if (outcome instanceof NotNeeded unneeded) {
            made.setOutcome(MessageOutcome.NOT_NEEDED).setWhy(unneeded.why());
        } else if (outcome instanceof NotNow notNow) {
            made.setOutcome(MessageOutcome.RETRY_LATER).setWhy(notNow.why()).setNextAttemptAt(again);
        } else if (outcome instanceof ServerAway away) {
            made.setOutcome(MessageOutcome.RETRY_LATER).setWhy(away.why()).setNextAttemptAt(again);
            serverAwayUntil = again;
        }
        var attempted = made.build();
        attempts.writeNow(Topics.MESSAGE_ATTEMPTS, messageId, attempted);
        remember(attempted);
    }

    private MailOutcome outcome(MessageDue message, MailText text) {
        var lookup = inbox.addresses().of(message);
        return lookup instanceof Lookup.Found found
                ? channel.send(new Mail(message.getMessageId(), found.address(), writer.replyTo(message), text))
                : new Refused(((Lookup.Missing) lookup).why());
    }

    /** Applies an attempt that an earlier session made; called for all of them before the first {@link #sendDue}. */
    void remember(MessageAttempted made) {
        if (Mailbox.isFinal(made)) {
            toRepeat.remove(made.getMessageId());
        } else {
            toRepeat.put(made.getMessageId(), made);
        }
        inbox.mailbox().apply(made);
    }
}
