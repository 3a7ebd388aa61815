package kz.mediagrid.watch.view;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Stores the newest waiting ids, each with the time until which it waits, and counts the ids for each time. */
final class Waiting {

    private final int limit;
    private final Map<String, Instant> from = new LinkedHashMap<>();
    private final TreeMap<Instant, Integer> counts = new TreeMap<>();

    /** @param limit the largest number of ids; beyond this number, the oldest ids are dropped */
    Waiting(int limit) {
        this.limit = limit;
    }

    /** Adds an id that waits until {@code time}; does nothing if the id is already waiting. */
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
     * The number of ids whose time is {@code now} or earlier. The number is computed from the few ids with a later
     * time.
     */
    long upTo(Instant now) {
        return from.size()
                - counts.tailMap(now, false).values().stream()
                        .mapToLong(Integer::longValue)
                        .sum();
    }

    /** The earliest time of all ids; empty if no id waits. */
    Optional<Instant> first() {
        return counts.isEmpty() ? Optional.empty() : Optional.of(counts.firstKey());
    }
}
