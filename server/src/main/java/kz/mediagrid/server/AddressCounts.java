package kz.mediagrid.server;

import java.util.concurrent.ConcurrentHashMap;

/** Counts something for each address, up to a limit; addresses of one {@link CallerNetwork} count as one. */
final class AddressCounts {

    private final ConcurrentHashMap<String, Integer> counts = new ConcurrentHashMap<>();
    private final int limit;

    AddressCounts(int limit) {
        this.limit = limit;
    }

    /** Adds one for the address; false if the address has more than the limit now. */
    boolean add(String address) {
        return counts.merge(CallerNetwork.of(address), 1, Integer::sum) <= limit;
    }

    void remove(String address) {
        counts.computeIfPresent(CallerNetwork.of(address), (same, count) -> count == 1 ? null : count - 1);
    }
}
