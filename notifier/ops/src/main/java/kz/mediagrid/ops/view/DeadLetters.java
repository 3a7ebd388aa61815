package kz.mediagrid.ops.view;

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

/** What the services could not read or handle: how much, and the newest of it. */
public final class DeadLetters {

    /** The services that put records aside. */
    public static final List<Service> SERVICES =
            List.of(Service.PRODUCER_GATEWAY, Service.GRID_AGGREGATOR, Service.NOTIFIER);

    private static final int KEPT = 200;

    private final Map<Service, Deque<DeadLetterEntry>> newest = new EnumMap<>(Service.class);
    private final Map<Service, Long> counts = new EnumMap<>(Service.class);

    /** Takes in the next letter of {@code service}. */
    public synchronized void apply(Service service, long at, Instant writtenAt, DeadLetter letter) {
        var kept = newest.computeIfAbsent(service, one -> new ArrayDeque<>());
        kept.addFirst(DeadLetterEntry.of(service, at, writtenAt, letter));
        if (kept.size() > KEPT) {
            kept.removeLast();
        }
        counts.merge(service, 1L, Long::sum);
    }

    /** The newest two hundred of all services, newest first. */
    public synchronized List<DeadLetterEntry> newest() {
        return newest.values().stream()
                .flatMap(Deque::stream)
                .sorted(Comparator.comparing(DeadLetterEntry::writtenAt).reversed())
                .limit(KEPT)
                .toList();
    }

    /** The letter that lies at offset {@code at} of that service's topic, if it is among the newest. */
    public Optional<DeadLetterEntry> find(String service, long at) {
        return newest().stream()
                .filter(letter -> letter.service().id().equals(service) && letter.at() == at)
                .findFirst();
    }

    /** How many letters of {@code service} the topic held or got since this process began. */
    public synchronized long count(Service service) {
        return counts.getOrDefault(service, 0L);
    }
}
