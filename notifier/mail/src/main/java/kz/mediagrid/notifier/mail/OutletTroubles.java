package kz.mediagrid.notifier.mail;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import kz.mediagrid.notifier.mail.OutletTrouble.Kind;
import kz.mediagrid.notifier.outlet.Outlets;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletStatus;
import org.jspecify.annotations.Nullable;

/**
 * The view of the outlets whose webhooks do not take their deliveries, from {@code deliveries}. It says what holds at present: an
 * outlet that has answered since it was warned is in no trouble.
 */
final class OutletTroubles {

    private static final Integer GONE = 410;

    private final Outlets outlets;
    private final IntPredicate isLast;

    /** The attempts to send versions, by outlet. */
    private final Map<String, Attempts> versions = new TreeMap<>();

    /** The attempts to send notices, by outlet. */
    private final Map<String, Attempts> notices = new TreeMap<>();

    /** @param isLast whether the attempt with this number is the last one before a suspension */
    OutletTroubles(Outlets outlets, IntPredicate isLast) {
        this.outlets = outlets;
        this.isLast = isLast;
    }

    /**
     * The attempts to send one kind of message to one outlet.
     *
     * @param silentSince the first of the last attempts that failed in a row; null if the last one did not fail
     * @param suspended the last attempt that suspended deliveries; null if none did
     * @param suspendedSilentSince the first of the attempts that had failed then
     */
    private record Attempts(
            DeliveryAttempted last,
            @Nullable Instant silentSince,
            @Nullable DeliveryAttempted suspended,
            @Nullable Instant suspendedSilentSince) {

        private static Attempts of(DeliveryAttempted attempt) {
            return new Attempts(attempt, null, null, null).and(attempt);
        }

        private Attempts and(DeliveryAttempted attempt) {
            if (attempt.getOutcome() == AttemptOutcome.DELIVERED) {
                return new Attempts(attempt, null, suspended, suspendedSilentSince);
            }
            boolean goesOn = last.getResumptions() == attempt.getResumptions();
            var since = goesOn && silentSince != null ? silentSince : attempt.getStartedAt();
            return attempt.getOutcome() == AttemptOutcome.SUSPENDED
                    ? new Attempts(attempt, since, attempt, since)
                    : new Attempts(attempt, since, suspended, suspendedSilentSince);
        }
    }

    synchronized void apply(DeliveryAttempted attempt) {
        if (attempt.getSubscriptionId() == null && !attempt.getAgain()) {
            var attempts = attempt.getMatterId() == null ? versions : notices;
            attempts.compute(
                    attempt.getOutletId(), (id, before) -> before == null ? Attempts.of(attempt) : before.and(attempt));
        }
    }

    /** The troubles of all outlets that are served, by outlet. */
    synchronized List<OutletTrouble> all() {
        return outlets.all().stream()
                .filter(outlet -> outlet.getStatus() == OutletStatus.ACTIVE)
                .flatMap(outlet -> Stream.of(versions, notices)
                        .map(attempts -> attempts.get(outlet.getOutletId()))
                        .filter(Objects::nonNull)
                        .flatMap(attempts -> Stream.of(ended(outlet, attempts), present(outlet, attempts)))
                        .filter(Objects::nonNull))
                .toList();
    }

    private static @Nullable OutletTrouble ended(Outlet outlet, Attempts attempts) {
        var suspended = attempts.suspended();
        var since = attempts.suspendedSilentSince();
        return suspended == null || since == null || suspended.getResumptions() >= outlet.getResumptions()
                ? null
                : new OutletTrouble(
                        Kind.RESUMED,
                        id("OUTLET_RESUMED", suspended),
                        id("OUTLET_SUSPENDED", suspended),
                        outlet,
                        outlet.getChangedAt(),
                        since,
                        null);
    }

    private @Nullable OutletTrouble present(Outlet outlet, Attempts attempts) {
        var last = attempts.last();
        var since = attempts.silentSince();
        if (since == null || last.getResumptions() != outlet.getResumptions()) {
            return null;
        }
        var at = Objects.requireNonNullElse(last.getBusinessTime(), last.getStartedAt());
        if (last.getOutcome() == AttemptOutcome.SUSPENDED) {
            return new OutletTrouble(
                    suspension(last),
                    id("OUTLET_SUSPENDED", last),
                    null,
                    outlet,
                    at,
                    since,
                    last.getStartedAt().plusMillis(last.getDurationMillis()));
        }
        return isLast.test(last.getAttempt() + 1)
                ? new OutletTrouble(
                        Kind.WARNED, id("OUTLET_WARNED", last), null, outlet, at, since, last.getNextAttemptAt())
                : null;
    }

    private static Kind suspension(DeliveryAttempted last) {
        if (GONE.equals(last.getHttpStatus())) {
            return Kind.GONE;
        }
        return last.getMatterId() == null ? Kind.SUSPENDED : Kind.NOTICES_SUSPENDED;
    }

    private static String id(String kind, DeliveryAttempted attempt) {
        return "%s/%s/%s/%d".formatted(kind, attempt.getOutletId(), attempt.getWebhookId(), attempt.getResumptions());
    }
}
