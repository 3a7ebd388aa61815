package kz.mediagrid.watch.view;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.mediagrid.matters.NoticeIds;
import kz.mediagrid.platform.serde.NewerRecordException;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.state.Stores;
import org.jspecify.annotations.Nullable;

/** The attempts to deliver versions and notices: the last ones, and how many had each outcome. */
final class DeliveryAttempts {

    /** The last attempt to deliver each notice, by the notice's id and the outlet. */
    private final LastAttempts notices;

    /** The last attempt to deliver each version, by week, version and outlet. */
    private final LastAttempts versions;

    /** The last attempt to deliver a version by each channel, if it failed. */
    private final Map<String, DeliveryAttempted> lastFailures = new HashMap<>();

    private final Map<AttemptOutcome, Long> outcomes = new EnumMap<>(AttemptOutcome.class);

    /** @param stores empty stores for the attempts */
    DeliveryAttempts(Stores stores) {
        this.notices = new LastAttempts(stores, "ops-notice-attempts");
        this.versions = new LastAttempts(stores, "ops-version-attempts");
    }

    /**
     * Applies the next attempt. One of a message that a person has sent again is counted among the outcomes alone.
     *
     * @throws NewerRecordException if this build does not know the outcome
     */
    void apply(DeliveryAttempted made) {
        if (made.getOutcome() == AttemptOutcome.UNKNOWN) {
            throw new NewerRecordException("deliveries holds an unknown outcome");
        }
        outcomes.merge(made.getOutcome(), 1L, Long::sum);
        if (!made.getAgain()) {
            // Drops the texts of request and answer, which the page of the outlet shows.
            last(DeliveryAttempted.newBuilder(made).setExchange(null).build());
        }
    }

    private void last(DeliveryAttempted attempt) {
        // An outlet's row shows the delivery of grids only; notices of joint matters are delivered separately.
        if (attempt.getMatterId() == null) {
            if (attempt.getVersion() > 0) {
                ofVersion(attempt);
            }
        } else {
            notices.put(
                    NoticeIds.of(attempt.getMatterId(), attempt.getSupplement()) + "/" + attempt.getOutletId(),
                    attempt);
        }
    }

    private void ofVersion(DeliveryAttempted attempt) {
        var key = versionKey(attempt.getWeek(), attempt.getVersion()) + attempt.getOutletId();
        var before = versions.get(key);
        // An outlet has what one of its channels took.
        if (before == null || before.getOutcome() != AttemptOutcome.DELIVERED) {
            versions.put(key, attempt);
        }
        var mail = attempt.getSubscriptionId();
        var channel = mail == null ? attempt.getOutletId() : attempt.getOutletId() + "/" + mail;
        if (attempt.getOutcome() == AttemptOutcome.DELIVERED) {
            lastFailures.remove(channel);
        } else {
            lastFailures.put(channel, attempt);
        }
    }

    /** Forgets the failures of all channels of an outlet. */
    void forgetFailures(String outletId) {
        lastFailures.values().removeIf(failure -> failure.getOutletId().equals(outletId));
    }

    /** The last attempt to deliver a version by the channel; null if there was none, or it succeeded. */
    @Nullable
    DeliveryAttempted lastFailure(String channel) {
        return lastFailures.get(channel);
    }

    /** The last attempt to deliver the notice with the id {@code noticeId} to each outlet. */
    List<DeliveryAttempted> lastOfNotice(String noticeId) {
        return notices.of(noticeId + "/");
    }

    /** The last attempt to deliver a version of {@code week} to each outlet, by outlet. */
    Map<String, DeliveryAttempted> lastOfVersion(String week, int version) {
        var last = new TreeMap<String, DeliveryAttempted>();
        versions.of(versionKey(week, version)).forEach(attempt -> last.put(attempt.getOutletId(), attempt));
        return last;
    }

    private static String versionKey(String week, int version) {
        return week + "/" + version + "/";
    }

    long count(AttemptOutcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }
}
