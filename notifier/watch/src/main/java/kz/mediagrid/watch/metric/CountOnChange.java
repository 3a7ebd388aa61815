package kz.mediagrid.watch.metric;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A count that is made again only after a change: with thousands of outlets, a scrape must not count once for each number.
 *
 * <p>Safe for use by several threads. A change while it is counted, and a failure, make it count again the next time.
 */
final class CountOnChange<T> {

    private final Supplier<T> count;
    private final AtomicLong changes = new AtomicLong();
    private @Nullable T counted;
    private long countedAfter = -1;

    CountOnChange(Supplier<T> count) {
        this.count = count;
    }

    /** Never waits for a count. */
    void changed() {
        changes.incrementAndGet();
    }

    synchronized T get() {
        long now = changes.get();
        if (countedAfter != now) {
            counted = count.get();
            countedAfter = now;
        }
        return requireNonNull(counted);
    }
}
