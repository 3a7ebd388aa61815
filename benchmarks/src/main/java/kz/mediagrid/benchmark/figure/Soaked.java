package kz.mediagrid.benchmark.figure;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The use of a media-grid after the warm-up and at the end of a long load.
 *
 * @param heap the heap after a full collection [bytes]
 * @param usages threads and open descriptors, by their names
 * @param events the events and revisions that were accepted between the two
 * @param log the bytes by which each topic grew meanwhile
 * @param state the bytes by which the state of each service grew meanwhile
 */
public record Soaked(
        Usage heap, Map<String, Usage> usages, long events, Map<String, Long> log, Map<String, Long> state) {

    /** Larger parts are named one by one. */
    private static final int NAMED = 5;

    /**
     * Medians of several samples.
     *
     * @param before after the warm-up
     * @param after at the end
     */
    public record Usage(double before, double after) {

        private double growth() {
            return after / before;
        }

        private Usage less(double bytes) {
            return new Usage(before, after - bytes);
        }
    }

    /** The bytes of the log for each event. */
    public double logBytes() {
        return perEvent(log);
    }

    /** The bytes of states and views for each event. */
    public double stateBytes() {
        return perEvent(state);
    }

    private double perEvent(Map<String, Long> bytes) {
        return bytes.values().stream().mapToLong(Long::longValue).sum() / (double) events;
    }

    /** A sentence for each limit that is exceeded; empty if none is. */
    public List<String> faults(SoakLimits limits) {
        var faults = new ArrayList<String>();
        addGrowth(
                faults,
                String.format(Locale.ROOT, "Heap, less %,d bytes an event,", limits.heapBytes()),
                heap.less(limits.heapBytes() * (double) events),
                limits);
        usages.forEach((what, usage) -> addGrowth(faults, what, usage, limits));
        addBytes(faults, "The log", log, limits.logBytes());
        addBytes(faults, "The state", state, limits.stateBytes());
        return faults;
    }

    private static void addGrowth(List<String> faults, String what, Usage usage, SoakLimits limits) {
        if (usage.growth() > limits.growth()) {
            faults.add(String.format(
                    Locale.ROOT,
                    "%s grew by %.1f %% after the warm-up, from %,.0f to %,.0f; at most %.0f %% is allowed.",
                    what,
                    100 * (usage.growth() - 1),
                    usage.before(),
                    usage.after(),
                    100 * (limits.growth() - 1)));
        }
    }

    private void addBytes(List<String> faults, String what, Map<String, Long> parts, long limit) {
        if (perEvent(parts) > limit) {
            faults.add(String.format(
                    Locale.ROOT,
                    "%s grew by %,.0f bytes an event; at most %,d are allowed. The largest parts: %s.",
                    what,
                    perEvent(parts),
                    limit,
                    largest(parts).stream()
                            .limit(NAMED)
                            .map(part -> String.format(
                                    Locale.ROOT, "%s %,.0f", part.getKey(), part.getValue() / (double) events))
                            .collect(Collectors.joining(", "))));
        }
    }

    /** The parts in descending order. */
    public static List<Map.Entry<String, Long>> largest(Map<String, Long> parts) {
        return parts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder()))
                .toList();
    }
}
