package kz.mediagrid.notifier.feed;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the feeds that were read last, since many readers poll the same. Readers of one feed wait until the first of them has made
 * it; nobody waits for another feed, which may be of many versions of which few changes pass a filter.
 */
final class RememberedFeeds {

    static final int MOST = 32;

    private final Map<String, byte[]> remembered = new LinkedHashMap<>(MOST, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, byte[]> eldest) {
            return size() > MOST;
        }
    };

    private final ConcurrentMap<String, CompletableFuture<byte[]>> underWay = new ConcurrentHashMap<>();

    /**
     * The feed as bytes, which must not be modified.
     *
     * @param key the name of the feed and of all that it is made of
     * @param making makes the feed, unless it is remembered or another reader makes it
     * @throws RuntimeException from {@code making}, in which case the next reader makes the feed again
     */
    byte[] of(String key, Supplier<byte[]> making) {
        var known = known(key);
        if (known != null) {
            return known;
        }
        var own = new CompletableFuture<byte[]>();
        var begun = underWay.putIfAbsent(key, own);
        return begun == null ? made(key, making, own) : begun.join();
    }

    private byte[] made(String key, Supplier<byte[]> making, CompletableFuture<byte[]> told) {
        try {
            // Another reader may have made it just before.
            var known = known(key);
            var feed = known == null ? making.get() : known;
            synchronized (remembered) {
                remembered.put(key, feed);
            }
            told.complete(feed);
            return feed;
        } finally {
            underWay.remove(key, told);
            // Changes nothing unless the feed could not be made.
            told.completeExceptionally(new IllegalStateException("another reader could not make the feed"));
        }
    }

    private byte @Nullable [] known(String key) {
        synchronized (remembered) {
            return remembered.get(key);
        }
    }
}
