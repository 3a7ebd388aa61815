package kz.mediagrid.notifier.mail;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import kz.mediagrid.notifier.mail.Addresses.Lookup;
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

    private final Map<String, MessageAttempted> lastAttempts;
    private final Mailbox mailbox;
    private final Addresses addresses;
    private final Letters letters;
    private final MailChannel channel;
    private final MailLedger ledger;
    private final Duration keepTrying;
    private final Clock business;
    private final Clock real;

    private Instant serverAwayUntil = Instant.EPOCH;

    /** @param lastAttempts the last attempt to send each message, by the message's id */
    MailWorker(
            Map<String, MessageAttempted> lastAttempts,
            Mailbox mailbox,
            Addresses addresses,
            Letters letters,
            MailChannel channel,
            MailLedger ledger,
            Duration keepTrying,
            Clock business,
            Clock real) {
        this.lastAttempts = new HashMap<>(lastAttempts);
        this.mailbox = mailbox;
        this.addresses = addresses;
        this.letters = letters;
        this.channel = channel;
        this.ledger = ledger;
        this.keepTrying = keepTrying;
        this.business = business;
        this.real = real;
    }

    /** Sends what may be sent now; once the server is away, what is left waits with it. */
    void look() {
        for (var message : mailbox.upTo(business.instant())) {
            if (real.instant().isBefore(serverAwayUntil)) {
                return;
            }
            var before = lastAttempts.get(message.getMessageId());
            if (isFinal(before)) {
                mailbox.done(message.getMessageId());
            } else if (before == null
                    || before.getNextAttemptAt() == null
                    || !real.instant().isBefore(before.getNextAttemptAt())) {
                attempt(message, before == null ? 1 : before.getAttempt() + 1);
            }
        }
    }

    private static boolean isFinal(@Nullable MessageAttempted attempt) {
        return attempt != null && attempt.getOutcome() != MessageOutcome.RETRY_LATER;
    }

    private void attempt(MessageDue message, int attempt) {
        var outcome = outcome(message);
        var now = real.instant().truncatedTo(ChronoUnit.MILLIS);
        var made = MessageAttempted.newBuilder()
                .setMessageId(message.getMessageId())
                .setObligationId(message.getObligationId())
                .setAttempt(attempt)
                .setEndedAt(now);
        var again = now.plus(MailRetries.after(attempt));
        if (outcome instanceof Sent) {
            made.setOutcome(MessageOutcome.SENT);
        } else if (outcome instanceof Refused refused) {
            made.setOutcome(MessageOutcome.UNDELIVERABLE).setWhy(refused.why());
        } else if (outcome instanceof NotNow notNow) {
            made.setOutcome(MessageOutcome.RETRY_LATER).setWhy(notNow.why()).setNextAttemptAt(again);
        } else if (outcome instanceof ServerAway away) {
            made.setOutcome(MessageOutcome.RETRY_LATER).setWhy(away.why()).setNextAttemptAt(again);
            serverAwayUntil = again;
        }
        keep(made.build());
    }

    private MailOutcome outcome(MessageDue message) {
        if (business.instant().isAfter(message.getSendFrom().plus(keepTrying))) {
            return new Refused(
                    "Its time is long over: it could not be sent within %d hours.".formatted(keepTrying.toHours()));
        }
        var lookup = addresses.of(message);
        if (lookup instanceof Lookup.Found found) {
            var letter = letters.write(message, addresses.name(message.getDebtor()));
            return channel.send(new Mail(message.getMessageId(), found.address(), letter));
        }
        return new Refused(((Lookup.Missing) lookup).why());
    }

    private void keep(MessageAttempted made) {
        ledger.keep(made);
        lastAttempts.put(made.getMessageId(), made);
        if (isFinal(made)) {
            mailbox.done(made.getMessageId());
        }
    }
}
