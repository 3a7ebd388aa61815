package kz.mediagrid.ops.view;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** The ids that came last and wait for a time, and how many wait for each. */
final class Waiting {

    private final int limit;
    private final Map<String, Instant> from = new LinkedHashMap<>();
    private final TreeMap<Instant, Integer> counts = new TreeMap<>();

    /** @param limit beyond so many the oldest are forgotten */
    Waiting(int limit) {
        this.limit = limit;
    }

    /** One that waits until {@code time}; one that waits already goes on as it does. */
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

    /** How many have a time that has come at {@code now}: all but those that are ahead, which are few. */
    long upTo(Instant now) {
        return from.size()
                - counts.tailMap(now, false).values().stream()
                        .mapToLong(Integer::longValue)
                        .sum();
    }
}
