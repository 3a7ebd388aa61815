package kz.mediagrid.notifier.outlet;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import kz.mediagrid.edge.call.SubmissionIds;
import kz.mediagrid.edge.call.UsedKeys;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.OutletStatus;
import kz.mediagrid.schemas.Subscription;
import kz.mediagrid.state.HeapStore;
import org.jspecify.annotations.Nullable;

/**
 * The view of media outlets on the topic {@code outlets}. Those that only ask to be served are apart, so that nothing is sent to
 * them, and no call for outlets changes them.
 */
public final class Outlets {

    private final NavigableMap<String, Outlet> byId = new ConcurrentSkipListMap<>();
    private final NavigableMap<String, Outlet> asking = new ConcurrentSkipListMap<>();
    private final Map<String, Outlet> bySubmission = new ConcurrentHashMap<>();
    /** The outlet and the subscription of each token, by the hash of the token. */
    private final Map<String, Subscribed> byToken = new ConcurrentHashMap<>();

    private final UsedKeys keys = new UsedKeys(new HeapStore<>());
    private final AtomicLong changes = new AtomicLong();
    private volatile Instant lastWritten = Instant.MIN;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();

    /** A subscription, and its outlet. */
    public record Subscribed(Outlet outlet, Subscription subscription) {

        /** The language of the subscription's texts. */
        public Locale locale() {
            return switch (subscription.getLanguage()) {
                case RU -> Locale.forLanguageTag("ru");
                case EN -> Locale.ENGLISH;
                case KK, UNKNOWN -> Locale.forLanguageTag("kk");
            };
        }
    }

    /**
     * Applies one record of the topic, as {@link #apply(String, Outlet)}.
     *
     * @param writtenAt the timestamp of the record [real time]
     */
    void apply(String id, @Nullable Outlet outlet, Instant writtenAt) {
        lastWritten = writtenAt;
        apply(id, outlet);
    }

    /** The time of the topic's last record [real time]; {@link Instant#MIN} if there is none. */
    Instant lastWritten() {
        return lastWritten;
    }

    /** Applies the new state of the outlet {@code id}; null removes the outlet from the view. */
    public void apply(String id, @Nullable Outlet outlet) {
        byToken.values()
                .removeIf(subscribed -> subscribed.outlet().getOutletId().equals(id));
        boolean asks = outlet != null && outlet.getStatus() == OutletStatus.ASKED;
        if (outlet == null || asks) {
            byId.remove(id);
        }
        if (!asks) {
            asking.remove(id);
        }
        if (outlet != null) {
            (asks ? asking : byId).put(id, outlet);
            outlet.getSubscriptions().forEach(subscription -> {
                if (subscription.getTokenHash() != null) {
                    byToken.put(subscription.getTokenHash(), new Subscribed(outlet, subscription));
                }
            });
            bySubmission.putIfAbsent(outlet.getSubmissionId(), outlet);
            keys.remember(new SubmissionIds(outlet.getSubmissionId(), outlet.getRequestId()));
        }
        changes.incrementAndGet();
        listeners.forEach(Runnable::run);
    }

    /** Registers a listener that is called after each change of an outlet. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** A number that grows with each change of an outlet, before the listeners are called. */
    public long changes() {
        return changes.get();
    }

    /** All outlets, ordered by id. */
    public List<Outlet> all() {
        return List.copyOf(byId.values());
    }

    /**
     * The outlets that have the name in a language, or the host of the address in common with another.
     *
     * @param address the address of a webhook; empty: none
     */
    public List<Outlet> alike(LocalizedText name, String address) {
        return all().stream()
                .filter(outlet -> OutletChanges.haveOneName(outlet.getName(), name)
                        || !address.isEmpty() && host(address).equals(host(outlet.getWebhookUrl())))
                .toList();
    }

    /** The outlets that have the name or the address of a new one. */
    List<Outlet> likeNew(Outlet.Builder created) {
        return all().stream()
                .filter(outlet -> OutletChanges.areAlike(outlet, created))
                .toList();
    }

    private static String host(String address) {
        return address.isEmpty() ? "" : URI.create(address).getHost().toLowerCase(Locale.ROOT);
    }

    /** The outlets that ask to be served and have no answer yet, ordered by id. */
    public List<Outlet> asking() {
        return List.copyOf(asking.values());
    }

    /** The outlet {@code id} if it asks to be served and has no answer yet. */
    public Optional<Outlet> findAsking(String id) {
        return Optional.ofNullable(asking.get(id));
    }

    public Optional<Outlet> find(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The subscription whose token has this hash; empty if no subscription has it any more. */
    public Optional<Subscribed> ofToken(String hash) {
        return Optional.ofNullable(byToken.get(hash));
    }

    /**
     * The idempotency keys of calls that wrote outlets. After a restart, only the key of each outlet's newest write
     * is known.
     */
    UsedKeys keys() {
        return keys;
    }

    /**
     * The outlet as the submission {@code submissionId} wrote it. After a restart, only each outlet's newest write is known.
     */
    Optional<Outlet> writtenBy(String submissionId) {
        return Optional.ofNullable(bySubmission.get(submissionId));
    }
}
