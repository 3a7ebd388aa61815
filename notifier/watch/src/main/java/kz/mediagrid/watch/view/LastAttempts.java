package kz.mediagrid.watch.view;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;
import org.jspecify.annotations.Nullable;

/**
 * The last attempts to deliver something, by a key. An attempt is forgotten a year before the newest one, as the topic
 * {@code deliveries} forgets it: a view of a process that runs for years has no more than that of one that has just started.
 */
final class LastAttempts {

    private static final Duration KEPT = Duration.ofDays(365);

    private final Store<DeliveryAttempted> byKey;

    /** The keys, by the time and the key of their attempt. */
    private final Store<String> keysByTime;

    /** The time before which there is no attempt: what was removed before it is not read again. */
    private Instant first = Instant.MAX;

    /** @param name the name of the store, which must be empty */
    LastAttempts(Stores stores, String name) {
        this.byKey = stores.of(new Kept<>(name, DeliveryAttempted.class));
        this.keysByTime = stores.of(new Kept<>(name + "-by-time", String.class));
    }

    void put(String key, DeliveryAttempted attempt) {
        var before = get(key);
        if (before != null) {
            keysByTime.remove(timed(before.getStartedAt(), key));
        }
        byKey.put(key, attempt);
        var at = attempt.getStartedAt();
        keysByTime.put(timed(at, key), key);
        first = at.isBefore(first) ? at : first;
        if (first.isBefore(at.minus(KEPT))) {
            forgetBefore(at.minus(KEPT));
        }
    }

    /** The last attempt with this key; null if there is none. */
    @Nullable
    DeliveryAttempted get(String key) {
        return byKey.get(key);
    }

    private void forgetBefore(Instant since) {
        var over = new ArrayList<String>();
        var keys = new ArrayList<String>();
        keysByTime.range(timed(first, ""), timed(since, ""), (timed, key) -> over.add(timed) && keys.add(key));
        over.forEach(keysByTime::remove);
        keys.forEach(byKey::remove);
        first = since;
    }

    /** The attempts whose key begins so, in the order of their keys. */
    List<DeliveryAttempted> of(String beginning) {
        var found = new ArrayList<DeliveryAttempted>();
        byKey.each(beginning, (key, attempt) -> found.add(attempt));
        return found;
    }

    /** Sorts by time, as the milliseconds have one length until the year 2286. */
    private static String timed(Instant at, String key) {
        return "%013d/%s".formatted(at.toEpochMilli(), key);
    }
}
