package kz.mediagrid.ops.view;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.mediagrid.matters.NoticeIds;
import kz.mediagrid.ops.view.VersionView.Backlog;
import kz.mediagrid.outlets.Serving;
import kz.mediagrid.platform.serde.NewerRecordException;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.DeliveryCursor;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.state.Stores;
import org.jspecify.annotations.Nullable;

/** The view of outlets and their delivery cursors. */
public final class ServedOutlets {

    /**
     * An outlet with its cursor and its last failure.
     *
     * @param cursor the outlet's delivery cursor; null before the first delivery attempt
     * @param lastFailure the last failed attempt to deliver a version; null if the last attempt succeeded
     */
    public record Served(
            Outlet outlet,
            @Nullable DeliveryCursor cursor,
            @Nullable DeliveryAttempted lastFailure) {

        public boolean isSuspended() {
            return serving().isSuspended();
        }

        /** The reason for the suspension in one sentence; null if no reason was given. */
        public @Nullable String suspendedWhy() {
            return serving().suspendedWhy();
        }

        /** The offset on {@code media-grids} at which delivery continues. */
        public long nextOffset() {
            return serving().nextOffset();
        }

        /** The versions that are still to be posted to the outlet's webhook; none if it has no webhook. */
        public Backlog waitingIn(VersionView versions) {
            return outlet.getWebhookUrl().isEmpty()
                    ? new Backlog(0, null)
                    : versions.from(nextOffset(), skipSupersededBefore());
        }

        private Serving serving() {
            return new Serving(outlet, cursor);
        }

        /** The offset before which only the newest version of each week is delivered. */
        public long skipSupersededBefore() {
            return outlet.getSkipSupersededBefore();
        }
    }

    private final Map<String, Outlet> outlets = new TreeMap<>();
    private final Map<String, DeliveryCursor> cursors = new HashMap<>();
    private final Map<String, DeliveryAttempted> lastFailures = new HashMap<>();
    /** The last attempt to deliver each notice, by the notice's id and the outlet. */
    private final LastAttempts notices;

    /** The last attempt to deliver each version, by week, version and outlet. */
    private final LastAttempts versions;

    private final Map<AttemptOutcome, Long> outcomes = new EnumMap<>(AttemptOutcome.class);

    /** @param stores empty stores for the attempts to deliver versions and notices */
    public ServedOutlets(Stores stores) {
        this.notices = new LastAttempts(stores, "ops-notice-attempts");
        this.versions = new LastAttempts(stores, "ops-version-attempts");
    }

    /** Applies an outlet's new state, which is null if the outlet was deleted. */
    public synchronized void outlet(String outletId, @Nullable Outlet outlet) {
        if (outlet == null) {
            outlets.remove(outletId);
            lastFailures.remove(outletId);
        } else {
            // Drops the secrets, which only signatures need, so that they cannot be shown by mistake.
            outlets.put(
                    outletId,
                    Outlet.newBuilder(outlet)
                            .setSecret("")
                            .setPreviousSecret(null)
                            .build());
        }
    }

    /** Applies an outlet's new delivery cursor, which is null if the cursor was deleted. */
    public synchronized void cursor(String outletId, @Nullable DeliveryCursor cursor) {
        if (cursor == null) {
            cursors.remove(outletId);
        } else {
            cursors.put(outletId, cursor);
        }
    }

    /** Applies the next delivery attempt. */
    public synchronized void attempt(DeliveryAttempted attempt) {
        if (attempt.getOutcome() == AttemptOutcome.UNKNOWN) {
            throw new NewerRecordException("deliveries holds an unknown outcome");
        }
        // An outlet's row shows the delivery of grids only; notices of joint matters are delivered separately.
        if (attempt.getMatterId() == null) {
            versions.put(versionKey(attempt.getWeek(), attempt.getVersion()) + attempt.getOutletId(), attempt);
            if (attempt.getOutcome() == AttemptOutcome.DELIVERED) {
                lastFailures.remove(attempt.getOutletId());
            } else {
                lastFailures.put(attempt.getOutletId(), attempt);
            }
        } else {
            notices.put(
                    NoticeIds.of(attempt.getMatterId(), attempt.getSupplement()) + "/" + attempt.getOutletId(),
                    attempt);
        }
        outcomes.merge(attempt.getOutcome(), 1L, Long::sum);
    }

    /** The outlet with the id {@code outletId}; empty if it was deleted. */
    public synchronized Optional<Served> find(String outletId) {
        return Optional.ofNullable(outlets.get(outletId)).map(this::served);
    }

    /** All outlets, by id. */
    public synchronized List<Served> all() {
        return outlets.values().stream().map(this::served).toList();
    }

    private Served served(Outlet outlet) {
        var id = outlet.getOutletId();
        return new Served(outlet, cursors.get(id), lastFailures.get(id));
    }

    /** The last attempt to deliver the notice with the id {@code noticeId} to each outlet. */
    public List<DeliveryAttempted> lastOfNotice(String noticeId) {
        return notices.of(noticeId + "/");
    }

    /** The last attempt to deliver a version of {@code week} to each outlet, by outlet. */
    public Map<String, DeliveryAttempted> lastOfVersion(String week, int version) {
        var last = new TreeMap<String, DeliveryAttempted>();
        versions.of(versionKey(week, version)).forEach(attempt -> last.put(attempt.getOutletId(), attempt));
        return last;
    }

    private static String versionKey(String week, int version) {
        return week + "/" + version + "/";
    }

    /** The outlet's name; empty if the outlet was deleted. */
    public synchronized Optional<LocalizedText> name(String outletId) {
        return Optional.ofNullable(outlets.get(outletId)).map(Outlet::getName);
    }

    /**
     * The number of delivery attempts with {@code outcome}, including the attempts that were on the topic when this
     * process started.
     */
    public synchronized long count(AttemptOutcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }
}
