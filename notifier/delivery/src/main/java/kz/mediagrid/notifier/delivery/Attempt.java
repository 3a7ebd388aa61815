package kz.mediagrid.notifier.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.Delivered;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.Gone;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.Passed;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.RetryLater;
import kz.mediagrid.notifier.outlet.OutletAttempt;
import kz.mediagrid.notifier.retry.RetryClock;
import kz.mediagrid.outlets.Serving;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.DeliveryCursor;
import org.jspecify.annotations.Nullable;

/**
 * A delivery attempt that has ended, and the outlet's cursor after the attempt. One transaction records both. The item was
 * delivered, or a retry is scheduled, or delivery to the outlet is suspended.
 *
 * @param cursor the key under which the outlet's cursor is recorded
 * @param made null if there was nothing to send
 */
record Attempt(String cursor, @Nullable DeliveryAttempted made, DeliveryCursor after) {

    /** @param before the outlet's cursor as recorded before this attempt; null if this attempt is the first */
    static Attempt of(
            Sending<?> sending,
            DeliveryOutcome outcome,
            String cursor,
            @Nullable DeliveryCursor before,
            RetryClock clock) {
        int number = new Serving(sending.to(), before).attempts() + 1;
        var now = clock.now();
        var made = made(sending, number, now);
        var after = after(sending, number, before);
        if (sending.sent() instanceof AgainRef<?> again) {
            // It was sent once: whether it was taken or not, there is no further attempt.
            tell(outcome, again, made);
            after.setNextOffset(sending.sent().next()).setAttempts(0);
            return new Attempt(cursor, made.build(), after.build());
        }
        if (outcome instanceof Passed) {
            after.setNextOffset(sending.sent().next()).setAttempts(0);
            return new Attempt(cursor, null, after.build());
        }
        if (outcome instanceof Delivered delivered) {
            made.setOutcome(AttemptOutcome.DELIVERED).setHttpStatus(delivered.status());
            after.setNextOffset(sending.sent().next()).setAttempts(0).setLastDeliveredAt(now);
            sending.sent().takenIn(after);
        } else if (outcome instanceof Gone gone) {
            made.setOutcome(AttemptOutcome.SUSPENDED)
                    .setHttpStatus(gone.status())
                    .setWhy(gone.why());
            after.setSuspendedWhy(gone.why());
        } else if (outcome instanceof RetryLater later) {
            made.setHttpStatus(later.status()).setWhy(later.why());
            clock.nextAfter(number)
                    .ifPresentOrElse(
                            scheduled -> {
                                var next = latest(scheduled, later.notBefore());
                                made.setOutcome(AttemptOutcome.RETRY_LATER).setNextAttemptAt(next);
                                after.setNextAttemptAt(next);
                            },
                            () -> {
                                made.setOutcome(AttemptOutcome.SUSPENDED);
                                after.setSuspendedWhy(
                                        "all %d attempts failed; the last: %s".formatted(number, later.why()));
                            });
        }
        return new Attempt(cursor, made.build(), after.build());
    }

    private static void tell(DeliveryOutcome outcome, AgainRef<?> again, DeliveryAttempted.Builder made) {
        if (outcome instanceof Passed) {
            // A person waits for it, and is told why nothing was sent.
            made.setOutcome(AttemptOutcome.FAILED)
                    .setWhy(again.sent() instanceof LostRef ? OutletAttempt.LOST : OutletAttempt.EMPTY)
                    .setExchange(null);
        } else if (outcome instanceof Delivered delivered) {
            made.setOutcome(AttemptOutcome.DELIVERED).setHttpStatus(delivered.status());
        } else if (outcome instanceof Gone gone) {
            made.setOutcome(AttemptOutcome.FAILED).setHttpStatus(gone.status()).setWhy(gone.why());
        } else if (outcome instanceof RetryLater later) {
            made.setOutcome(AttemptOutcome.FAILED).setHttpStatus(later.status()).setWhy(later.why());
        }
    }

    private static DeliveryAttempted.Builder made(Sending<?> sending, int number, Instant now) {
        var mail = sending.to().mail();
        var made = DeliveryAttempted.newBuilder()
                .setOutletId(sending.to().outlet().getOutletId())
                .setSubscriptionId(mail == null ? null : mail.getSubscriptionId())
                .setWebhookId(sending.webhookId())
                .setAttempt(number)
                .setStartedAt(sending.startedAt())
                .setBusinessTime(sending.businessTime())
                .setResumptions(sending.to().resumptions())
                .setDurationMillis(Duration.between(sending.startedAt(), now).toMillis())
                .setExchange(sending.transcript().exchange());
        sending.sent().nameIn(made);
        return made;
    }

    /**
     * Builds the outlet's cursor as it is after a failed attempt. After a successful attempt, the caller moves the cursor to
     * the next item.
     */
    private static DeliveryCursor.Builder after(Sending<?> sending, int number, @Nullable DeliveryCursor before) {
        var after = DeliveryCursor.newBuilder()
                .setOutletId(sending.to().outlet().getOutletId())
                .setNextOffset(sending.sent().offset())
                .setAttempts(number)
                .setResumptions(sending.to().resumptions())
                .setReplays(sending.to().replays());
        if (before != null) {
            after.setLastWeek(before.getLastWeek())
                    .setLastVersion(before.getLastVersion())
                    .setLastMatterId(before.getLastMatterId())
                    .setLastDeliveredAt(before.getLastDeliveredAt());
        }
        return after;
    }

    private static Instant latest(Instant scheduled, @Nullable Instant asked) {
        return asked != null && asked.isAfter(scheduled) ? asked.truncatedTo(ChronoUnit.MILLIS) : scheduled;
    }
}
