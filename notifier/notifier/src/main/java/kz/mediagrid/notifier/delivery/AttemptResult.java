package kz.mediagrid.notifier.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kz.mediagrid.notifier.attempt.AttemptClock;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.Delivered;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.Gone;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.RetryLater;
import kz.mediagrid.outlets.Serving;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.DeliveryCursor;
import org.jspecify.annotations.Nullable;

/** What follows from an attempt that ended: the outlet has what it was sent, is tried again, or is suspended. */
final class AttemptResult {

    private final Sendable sent;
    private final int attempt;
    private final Instant now;
    private final AttemptClock clock;
    private final DeliveryAttempted.Builder made;
    private final DeliveryCursor.Builder after;

    /** @param before the outlet's cursor until now; null if it was sent nothing yet */
    AttemptResult(Sending<?> sending, @Nullable DeliveryCursor before, AttemptClock clock) {
        var outlet = sending.outlet();
        this.sent = sending.sent();
        this.attempt = new Serving(outlet, before).attempts() + 1;
        this.now = clock.now();
        this.clock = clock;
        this.made = DeliveryAttempted.newBuilder()
                .setOutletId(outlet.getOutletId())
                .setWebhookId(sending.webhookId())
                .setAttempt(attempt)
                .setStartedAt(sending.startedAt())
                .setBusinessTime(sending.businessTime())
                .setResumptions(outlet.getResumptions())
                .setDurationMillis(Duration.between(sending.startedAt(), now).toMillis());
        sent.nameIn(made);
        this.after = DeliveryCursor.newBuilder()
                .setOutletId(outlet.getOutletId())
                .setNextOffset(sent.offset())
                .setAttempts(attempt)
                .setResumptions(outlet.getResumptions());
        if (before != null) {
            after.setLastWeek(before.getLastWeek())
                    .setLastVersion(before.getLastVersion())
                    .setLastMatterId(before.getLastMatterId())
                    .setLastDeliveredAt(before.getLastDeliveredAt());
        }
    }

    /** @param cursor the key of the outlet's cursor */
    Attempt of(DeliveryOutcome outcome, String cursor) {
        if (outcome instanceof Delivered delivered) {
            delivered(delivered);
        } else if (outcome instanceof Gone gone) {
            suspended(gone.status(), gone.why(), gone.why());
        } else if (outcome instanceof RetryLater later) {
            clock.nextAfter(attempt)
                    .ifPresentOrElse(
                            scheduled -> again(later, latest(scheduled, later.notBefore())),
                            () -> suspended(later.status(), later.why(), allFailed(later)));
        }
        return new Attempt(cursor, made.build(), after.build());
    }

    private void delivered(Delivered delivered) {
        made.setOutcome(AttemptOutcome.DELIVERED).setHttpStatus(delivered.status());
        after.setNextOffset(sent.next()).setAttempts(0).setLastDeliveredAt(now);
        sent.takenIn(after);
    }

    private void again(RetryLater later, Instant at) {
        made.setOutcome(AttemptOutcome.RETRY_LATER)
                .setHttpStatus(later.status())
                .setWhy(later.why())
                .setNextAttemptAt(at);
        after.setNextAttemptAt(at);
    }

    private void suspended(@Nullable Integer status, String why, String whySuspended) {
        made.setOutcome(AttemptOutcome.SUSPENDED).setHttpStatus(status).setWhy(why);
        after.setSuspendedWhy(whySuspended);
    }

    private String allFailed(RetryLater last) {
        return "all %d attempts failed; the last: %s".formatted(attempt, last.why());
    }

    private static Instant latest(Instant scheduled, @Nullable Instant asked) {
        return asked != null && asked.isAfter(scheduled) ? asked.truncatedTo(ChronoUnit.MILLIS) : scheduled;
    }
}
