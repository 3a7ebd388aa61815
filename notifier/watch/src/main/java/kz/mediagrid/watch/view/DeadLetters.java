package kz.mediagrid.watch.view;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.mediagrid.schemas.DeadLetter;
import kz.mediagrid.topics.Service;

/**
 * The view of dead letters, the records that services could not read or handle. It stores the number of all dead
 * letters, and the newest dead letters.
 */
public final class DeadLetters {

    /** The services that write dead letters. */
    public static final List<Service> SERVICES =
            List.of(Service.PRODUCER_GATEWAY, Service.GRID_AGGREGATOR, Service.NOTIFIER);

    private static final int KEPT = 200;

    private final Map<Service, Deque<DeadLetterEntry>> newest = new EnumMap<>(Service.class);
    private final Map<Service, Long> counts = new EnumMap<>(Service.class);

    /** Applies the next dead letter of {@code service}. */
    public synchronized void apply(Service service, long at, Instant writtenAt, DeadLetter deadLetter) {
        var kept = newest.computeIfAbsent(service, one -> new ArrayDeque<>());
        kept.addFirst(DeadLetterEntry.of(service, at, writtenAt, deadLetter));
        if (kept.size() > KEPT) {
            kept.removeLast();
        }
        counts.merge(service, 1L, Long::sum);
    }

    /** The newest two hundred dead letters of all services, newest first. */
    public synchronized List<DeadLetterEntry> newest() {
        return newest.values().stream()
                .flatMap(Deque::stream)
                .sorted(Comparator.comparing(DeadLetterEntry::writtenAt).reversed())
                .limit(KEPT)
                .toList();
    }

    /** The dead letter at offset {@code at} of the service's topic; empty if the newest two hundred do not include it. */
    public Optional<DeadLetterEntry> find(String service, long at) {
        return newest().stream()
                .filter(deadLetter -> deadLetter.service().id().equals(service) && deadLetter.at() == at)
                .findFirst();
    }

    /**
     * The number of dead letters of {@code service}, including the dead letters that were on the service's topic when
     * this process started.
     */
    public synchronized long count(Service service) {
        return counts.getOrDefault(service, 0L);
    }
}
