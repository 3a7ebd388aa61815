package kz.mediagrid.accounts.key;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import kz.mediagrid.schemas.KeyUsed;

/**
 * Remembers when each API key was last used with this process, until that is written. A call only notes its time here, so
 * neither a slow nor an unavailable broker affects it. At most one record an hour is written for each key.
 */
public final class KeyUses {

    private static final Duration EVERY = Duration.ofHours(1);

    private final Map<String, Instant> unwritten = new ConcurrentHashMap<>();
    private final Map<String, Instant> writtenAt = new HashMap<>();
    private final Clock real;

    KeyUses(Clock real) {
        this.real = real;
    }

    void note(String hash) {
        unwritten.put(hash, real.instant());
    }

    /**
     * Writes the last use of each key that was used since, unless a record of the key was written within the last hour.
     *
     * @param topic writes a record for the key with a hash, and returns when the broker has acknowledged it
     * @throws RuntimeException if {@code topic} throws it; what is not written remains for the next call
     */
    public synchronized void writeDue(BiConsumer<String, KeyUsed> topic) {
        var now = real.instant();
        for (var use : List.copyOf(unwritten.entrySet())) {
            var hash = use.getKey();
            var before = writtenAt.get(hash);
            if (before == null || !now.isBefore(before.plus(EVERY))) {
                var lastUsedAt = use.getValue();
                topic.accept(hash, new KeyUsed(lastUsedAt));
                writtenAt.put(hash, now);
                // A later use stays.
                unwritten.remove(hash, lastUsedAt);
            }
        }
    }
}
