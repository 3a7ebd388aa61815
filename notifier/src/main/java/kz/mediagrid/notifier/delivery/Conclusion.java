package kz.mediagrid.notifier.delivery;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.Delivered;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.Gone;
import kz.mediagrid.notifier.delivery.DeliveryOutcome.RetryLater;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.DeliveryCursor;
import org.jspecify.annotations.Nullable;

/** What follows from an attempt that ended: the outlet has the version, is tried again, or is suspended. */
final class Conclusion {

    private final int attempt;
    private final VersionRef version;
    private final Instant now;
    private final DeliveryAttempted.Builder made;
    private final DeliveryCursor.Builder after;

    /** @param before the outlet's cursor until now; null if it was sent nothing yet */
    Conclusion(Sending sending, int attempt, @Nullable DeliveryCursor before, Instant now) {
        this.attempt = attempt;
        this.version = sending.version();
        this.now = now;
        this.made = DeliveryAttempted.newBuilder()
                .setOutletId(sending.outlet().getOutletId())
                .setWebhookId(sending.webhookId())
                .setWeek(version.week())
                .setVersion(version.version())
                .setAttempt(attempt)
                .setStartedAt(millis(sending.startedAt()))
                .setBusinessTime(millis(sending.businessTime()))
                .setResumptions(sending.outlet().getResumptions())
                .setDurationMillis(Duration.between(sending.startedAt(), now).toMillis());
        this.after = DeliveryCursor.newBuilder()
                .setOutletId(sending.outlet().getOutletId())
                .setNextOffset(version.offset())
                .setAttempts(attempt)
                .setResumptions(sending.outlet().getResumptions());
        if (before != null) {
            after.setLastWeek(before.getLastWeek())
                    .setLastVersion(before.getLastVersion())
                    .setLastDeliveredAt(before.getLastDeliveredAt());
        }
    }

    Attempt of(DeliveryOutcome outcome, RetrySchedule schedule) {
        if (outcome instanceof Delivered delivered) {
            delivered(delivered);
        } else if (outcome instanceof Gone gone) {
            suspended(gone.status(), gone.why(), gone.why());
        } else if (outcome instanceof RetryLater later) {
            schedule.waitAfter(attempt)
                    .ifPresentOrElse(
                            wait -> again(later, latest(now.plus(wait), later.notBefore())),
                            () -> suspended(later.status(), later.why(), allFailed(later)));
        }
        return new Attempt(made.build(), after.build());
    }

    private void delivered(Delivered delivered) {
        made.setOutcome(AttemptOutcome.DELIVERED).setHttpStatus(delivered.status());
        after.setNextOffset(version.next())
                .setAttempts(0)
                .setLastWeek(version.week())
                .setLastVersion(version.version())
                .setLastDeliveredAt(millis(now));
    }

    private void again(RetryLater later, Instant at) {
        made.setOutcome(AttemptOutcome.RETRY_LATER)
                .setHttpStatus(later.status())
                .setWhy(later.why())
                .setNextAttemptAt(millis(at));
        after.setNextAttemptAt(millis(at));
    }

    private void suspended(@Nullable Integer status, String why, String whySuspended) {
        made.setOutcome(AttemptOutcome.SUSPENDED).setHttpStatus(status).setWhy(why);
        after.setSuspendedWhy(whySuspended);
    }

    private String allFailed(RetryLater last) {
        return "all %d attempts failed; the last: %s".formatted(attempt, last.why());
    }

    private static Instant latest(Instant scheduled, @Nullable Instant asked) {
        return asked != null && asked.isAfter(scheduled) ? asked : scheduled;
    }

    /** The ledger has no finer times. */
    private static Instant millis(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }
}
