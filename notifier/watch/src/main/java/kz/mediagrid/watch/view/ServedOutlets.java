package kz.mediagrid.watch.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.mediagrid.matters.NoticeIds;
import kz.mediagrid.outlets.CursorIds;
import kz.mediagrid.outlets.Destination;
import kz.mediagrid.outlets.Serving;
import kz.mediagrid.platform.serde.NewerRecordException;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.DeliveryCursor;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletStatus;
import kz.mediagrid.schemas.Subscription;
import kz.mediagrid.state.Stores;
import kz.mediagrid.watch.view.VersionView.Backlog;
import org.jspecify.annotations.Nullable;

/** The view of outlets and their delivery cursors. */
public final class ServedOutlets {

    /**
     * An outlet with the state of its channels.
     *
     * @param serving the webhook; of an outlet without one, the mail subscription that was sent most
     * @param lastFailure the last failed attempt to deliver a version by that channel; null if the last attempt succeeded
     * @param mails the mail subscriptions
     */
    public record Served(Serving serving, @Nullable DeliveryAttempted lastFailure, List<Serving> mails) {

        public Served {
            mails = List.copyOf(mails);
        }

        public Outlet outlet() {
            return serving.outlet();
        }

        /** The delivery cursor; null before the first delivery attempt. */
        public @Nullable DeliveryCursor cursor() {
            return serving.cursor();
        }

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

        /** The versions that are still to be sent to the outlet; none if it has no channel that sends. */
        public Backlog waitingIn(VersionView versions) {
            return Destination.all(outlet()).findAny().isEmpty()
                    ? new Backlog(0, null)
                    : versions.from(nextOffset(), skipSupersededBefore());
        }

        /** The offset from which the outlet is sent versions. */
        public long startOffset() {
            return serving.to().startOffset();
        }

        /** The offset before which only the newest version of each week is delivered. */
        public long skipSupersededBefore() {
            return serving.to().skipSupersededBefore();
        }
    }

    private final Map<String, Outlet> outlets = new TreeMap<>();
    /** The business time at which each outlet asked that has no answer yet. */
    private final Map<String, Instant> asking = new HashMap<>();

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

    /** Applies an outlet's new state, which is null if the outlet was deleted. One that only asks to be served is none yet. */
    public synchronized void outlet(String outletId, @Nullable Outlet outlet) {
        if (outlet != null && outlet.getStatus() == OutletStatus.ASKED) {
            asking.put(outletId, outlet.getApplication().getAskedAt());
        } else {
            asking.remove(outletId);
        }
        if (outlet == null || outlet.getStatus() == OutletStatus.ASKED) {
            outlets.remove(outletId);
            lastFailures.values().removeIf(failure -> failure.getOutletId().equals(outletId));
        } else {
            // Without secrets and mail addresses, which only the sender needs: they cannot be shown by mistake.
            outlets.put(
                    outletId,
                    Outlet.newBuilder(outlet)
                            .setSecret("")
                            .setPreviousSecret(null)
                            .setSubscriptions(outlet.getSubscriptions().stream()
                                    .map(ServedOutlets::withoutAddress)
                                    .toList())
                            .build());
        }
    }

    /** The business times at which outlets asked to be served that have no answer yet, the earliest first. */
    public synchronized List<Instant> asking() {
        return asking.values().stream().sorted().toList();
    }

    /** Applies an outlet's new delivery cursor, which is null if the cursor was deleted. */
    public synchronized void cursor(String outletId, @Nullable DeliveryCursor cursor) {
        if (cursor == null) {
            cursors.remove(outletId);
        } else {
            cursors.put(outletId, cursor);
        }
    }

    /** Applies the next delivery attempt. One of a message that a person has sent again is counted among the outcomes alone. */
    public synchronized void attempt(DeliveryAttempted made) {
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

    /** An empty address, since none would end the subscription. */
    private static Subscription withoutAddress(Subscription before) {
        return Subscription.newBuilder(before)
                .setAddress(before.getAddress() == null ? null : "")
                .build();
    }

    /** The outlet with the id {@code outletId}; empty if it was deleted. */
    public synchronized Optional<Served> find(String outletId) {
        return Optional.ofNullable(outlets.get(outletId)).map(this::served);
    }

    /** All outlets with a channel by which versions are sent, by id. */
    public synchronized List<Served> all() {
        return outlets.values().stream()
                .filter(outlet -> Destination.all(outlet).findAny().isPresent())
                .map(this::served)
                .toList();
    }

    /** All outlets, also those whose programs poll alone, by id. */
    public synchronized List<Outlet> entered() {
        return List.copyOf(outlets.values());
    }

    private Served served(Outlet outlet) {
        var mails = Destination.mails(outlet).stream().map(this::mail).toList();
        var serving = Destination.webhook(outlet)
                .map(to -> new Serving(to, cursors.get(to.id())))
                .or(() -> mails.stream().max(Comparator.comparingLong(Serving::nextOffset)))
                .orElseGet(() -> new Serving(outlet, cursors.get(outlet.getOutletId())));
        return new Served(serving, lastFailures.get(serving.to().id()), mails);
    }

    /** A mail subscription with that of its two cursors that suspends it. */
    private Serving mail(Destination to) {
        var morning = new Serving(to, cursors.get(CursorIds.ofMornings(to.id())));
        return morning.isSuspended() ? morning : new Serving(to, cursors.get(to.id()));
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
