package kz.mediagrid.ops.view;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Stores the newest ids that wait for a time, and counts the ids for each time. */
final class Waiting {

    private final int limit;
    private final Map<String, Instant> from = new LinkedHashMap<>();
    private final TreeMap<Instant, Integer> counts = new TreeMap<>();

    /** @param limit the largest number of ids, beyond which the oldest are dropped */
    Waiting(int limit) {
        this.limit = limit;
    }

    /** Adds an id that waits until {@code time}; does nothing if the id waits already. */
    void add(String id, Instant time) {
        if (from.putIfAbsent(id, time) == null) {
            counts.merge(time, 1, Integer::sum);
            if (from.size() > limit) {
                remove(from.keySet().iterator().next());
            }
        }
    }

    void remove(String id) {
        var time = from.remove(id);
        if (time != null) {
            counts.computeIfPresent(time, (same, count) -> count == 1 ? null : count - 1);
        }
    }

    /**
     * The number of ids that wait for {@code now} or an earlier time; it is computed from the ids with a later time, which
     * are few.
     */
    long upTo(Instant now) {
        return from.size()
                - counts.tailMap(now, false).values().stream()
                        .mapToLong(Integer::longValue)
                        .sum();
    }
}
