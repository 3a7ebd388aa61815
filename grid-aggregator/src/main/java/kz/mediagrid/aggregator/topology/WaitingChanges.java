package kz.mediagrid.aggregator.topology;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** Which entries differ from what their week's newest version shows, and until when they may wait. */
final class WaitingChanges {

    private final KeyValueStore<String, Long> dueByEntry;

    WaitingChanges(KeyValueStore<String, Long> dueByEntry) {
        this.dueByEntry = dueByEntry;
    }

    /** Has the entry wait until {@code due}; one that waits already keeps the earlier time. */
    void add(String week, String eventId, Instant due) {
        var key = WeekKeys.of(week, eventId);
        var known = dueByEntry.get(key);
        if (known == null || due.toEpochMilli() < known) {
            dueByEntry.put(key, due.toEpochMilli());
        }
    }

    void remove(String week, String eventId) {
        dueByEntry.delete(WeekKeys.of(week, eventId));
    }

    boolean has(String week) {
        try (var waiting = in(week)) {
            return waiting.hasNext();
        }
    }

    /** The events whose entries wait in {@code week}; after this none does. */
    List<String> take(String week) {
        var events = new ArrayList<String>();
        try (var waiting = in(week)) {
            waiting.forEachRemaining(entry -> events.add(WeekKeys.eventOf(entry.key)));
        }
        events.forEach(eventId -> remove(week, eventId));
        return events;
    }

    /** For each week with waiting entries, when the first of them must go out. */
    Map<String, Instant> firstDueByWeek() {
        var first = new TreeMap<String, Instant>();
        try (var waiting = dueByEntry.all()) {
            while (waiting.hasNext()) {
                KeyValue<String, Long> entry = waiting.next();
                first.merge(
                        WeekKeys.weekOf(entry.key),
                        Instant.ofEpochMilli(entry.value),
                        (known, other) -> other.isBefore(known) ? other : known);
            }
        }
        return first;
    }

    private KeyValueIterator<String, Long> in(String week) {
        return dueByEntry.prefixScan(WeekKeys.prefix(week), new StringSerializer());
    }
}
