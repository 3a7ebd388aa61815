package kz.mediagrid.watch.view;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import kz.mediagrid.outlets.CursorIds;
import kz.mediagrid.outlets.Destination;
import kz.mediagrid.outlets.Serving;
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
            return Destination.all(outlet()).findAny().isEmpty() ? new Backlog(0, null) : versions.waiting(serving);
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
    private final DeliveryAttempts attempts;

    /** @param stores empty stores for the attempts to deliver versions and notices */
    public ServedOutlets(Stores stores) {
        this.attempts = new DeliveryAttempts(stores);
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
            attempts.forgetFailures(outletId);
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
        attempts.apply(made);
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
        return new Served(serving, attempts.lastFailure(serving.to().id()), mails);
    }

    /** A mail subscription with that of its two cursors that suspends it. */
    private Serving mail(Destination to) {
        var morning = new Serving(to, cursors.get(CursorIds.ofMornings(to.id())));
        return morning.isSuspended() ? morning : new Serving(to, cursors.get(to.id()));
    }

    /** The last attempt to deliver the notice with the id {@code noticeId} to each outlet. */
    public List<DeliveryAttempted> lastOfNotice(String noticeId) {
        return attempts.lastOfNotice(noticeId);
    }

    /** The last attempt to deliver a version of {@code week} to each outlet, by outlet. */
    public Map<String, DeliveryAttempted> lastOfVersion(String week, int version) {
        return attempts.lastOfVersion(week, version);
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
        return attempts.count(outcome);
    }
}
