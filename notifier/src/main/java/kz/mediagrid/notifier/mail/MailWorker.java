package kz.mediagrid.notifier.mail;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kz.mediagrid.notifier.mail.Addresses.Lookup;
import kz.mediagrid.notifier.mail.MailOutcome.NotNeeded;
import kz.mediagrid.notifier.mail.MailOutcome.NotNow;
import kz.mediagrid.notifier.mail.MailOutcome.Refused;
import kz.mediagrid.notifier.mail.MailOutcome.Sent;
import kz.mediagrid.notifier.mail.MailOutcome.ServerAway;
import kz.mediagrid.schemas.MessageAttempted;
import kz.mediagrid.schemas.MessageDue;
import kz.mediagrid.schemas.MessageOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Sends what is waiting, one mail after the other.
 *
 * <p>First a mail is sent, then that it was sent is kept: whatever ends the worker in between, it is sent once more, under
 * the same Message-ID.
 */
final class MailWorker {

    private final Map<String, MessageAttempted> toRepeat = new HashMap<>();
    private final Inbox inbox;
    private final Writer writer;
    private final MailChannel channel;
    private final MailLedger ledger;
    private final MailHours hours;
    private final Clock business;
    private final Clock real;

    private Instant serverAwayUntil = Instant.EPOCH;

    /** @param lastAttempts the last attempt to send each message, by the message's id */
    MailWorker(
            Map<String, MessageAttempted> lastAttempts,
            Inbox inbox,
            Writer writer,
            MailChannel channel,
            MailLedger ledger,
            MailHours hours,
            Clock business,
            Clock real) {
        this.inbox = inbox;
        this.writer = writer;
        this.channel = channel;
        this.ledger = ledger;
        this.hours = hours;
        this.business = business;
        this.real = real;
        lastAttempts.values().forEach(this::remember);
    }

    /** Sends what may be sent now, in the hours of each body; once the server is away, what is left waits with it. */
    void look() {
        for (var message : inbox.mailbox().upTo(business.instant())) {
            look(message, toRepeat.get(message.getMessageId()));
        }
    }

    private void look(MessageDue message, @Nullable MessageAttempted before) {
        var now = business.instant();
        int attempt = before == null ? 1 : before.getAttempt() + 1;
        var end = end(message, now);
        if (end.isPresent()) {
            enter(message, attempt, end.get());
        } else if (mayBeTried(before) && hours.isWorked(message, now)) {
            writer.write(message).ifPresent(letter -> enter(message, attempt, outcome(message, letter)));
        }
    }

    /** What ends the message although nobody was written to, at whatever hour. */
    private Optional<MailOutcome> end(MessageDue message, Instant now) {
        var end = inbox.need().end(message, now);
        return end.isEmpty() && hours.isLongOver(message, now)
                ? Optional.of(new Refused("Its time is long over: it could not be sent."))
                : end;
    }

    private boolean mayBeTried(@Nullable MessageAttempted before) {
        var now = real.instant();
        return !now.isBefore(serverAwayUntil)
                && (before == null || before.getNextAttemptAt() == null || !now.isBefore(before.getNextAttemptAt()));
    }

    private void enter(MessageDue message, int attempt, MailOutcome outcome) {
        var now = real.instant().truncatedTo(ChronoUnit.MILLIS);
        var made = MessageAttempted.newBuilder()
                .setMessageId(message.getMessageId())
                .setAttempt(attempt)
                .setEndedAt(now)
                .setBusinessTime(business.instant().truncatedTo(ChronoUnit.MILLIS));
        var again = now.plus(MailRetries.after(attempt));
        if (outcome instanceof Sent) {
            made.setOutcome(MessageOutcome.SENT);
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
        keep(made.build());
    }

    private MailOutcome outcome(MessageDue message, Letter letter) {
        var lookup = inbox.addresses().of(message);
        return lookup instanceof Lookup.Found found
                ? channel.send(new Mail(message.getMessageId(), found.address(), letter))
                : new Refused(((Lookup.Missing) lookup).why());
    }

    private void keep(MessageAttempted made) {
        ledger.keep(made);
        remember(made);
    }

    private void remember(MessageAttempted made) {
        if (Mailbox.isFinal(made)) {
            toRepeat.remove(made.getMessageId());
        } else {
            toRepeat.put(made.getMessageId(), made);
        }
        inbox.mailbox().follow(made);
    }
}
