package kz.mediagrid.notifier.delivery.probe;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletStatus;

/**
 * The view of the suspensions that failed deliveries to webhooks caused, from {@code deliveries}. A suspension lasts until the
 * outlet's next resumption.
 */
final class Suspensions {

    private static final int GONE = 410;

    /** The last suspension of each outlet. */
    private final Map<String, Suspended> byOutlet = new ConcurrentHashMap<>();

    /**
     * A suspension of an outlet.
     *
     * @param since the first failed attempt that suspended a feed of the outlet [real time]
     * @param ofVersions whether versions wait; notices alone may be suspended, too
     * @param gone whether the outlet said that it wants no more messages
     */
    private record Suspended(int resumptions, Instant since, boolean ofVersions, boolean gone) {

        private Suspended and(Suspended other) {
            return new Suspended(resumptions, since, ofVersions || other.ofVersions, gone || other.gone);
        }
    }

    void apply(DeliveryAttempted attempt) {
        if (attempt.getOutcome() != AttemptOutcome.SUSPENDED || attempt.getSubscriptionId() != null) {
            return;
        }
        var status = attempt.getHttpStatus();
        var next = new Suspended(
                attempt.getResumptions(),
                attempt.getStartedAt().plusMillis(attempt.getDurationMillis()),
                attempt.getMatterId() == null,
                status != null && status == GONE);
        byOutlet.merge(
                attempt.getOutletId(),
                next,
                (last, now) -> last.resumptions() == now.resumptions() ? last.and(now) : now);
    }

    /**
     * The time since which the versions for {@code outlet} wait because it did not answer [real time]. Empty if they do not wait,
     * if a person suspended the outlet, or if the outlet wants no more messages.
     */
    Optional<Instant> since(Outlet outlet) {
        return Optional.ofNullable(byOutlet.get(outlet.getOutletId()))
                .filter(last -> outlet.getStatus() == OutletStatus.ACTIVE
                        && last.resumptions() == outlet.getResumptions()
                        && last.ofVersions()
                        && !last.gone())
                .map(Suspended::since);
    }
}
