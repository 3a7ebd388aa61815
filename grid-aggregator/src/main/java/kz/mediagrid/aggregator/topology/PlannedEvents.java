package kz.mediagrid.aggregator.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import kz.mediagrid.grid.EntryIndex;
import kz.mediagrid.schemas.Clash;
import kz.mediagrid.schemas.PlannedEvent;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The planned events as last accepted, and which of them a week has. */
final class PlannedEvents {

    private final KeyValueStore<String, PlannedEvent> events;
    private final KeyValueStore<String, String> index;
    private final Clashes clashes;
    private final Outbox outbox;

    PlannedEvents(
            KeyValueStore<String, PlannedEvent> events,
            KeyValueStore<String, String> index,
            ClashIndex clashIndex,
            Outbox outbox) {
        this.events = events;
        this.index = index;
        this.clashes = new Clashes(clashIndex, events::get);
        this.outbox = outbox;
    }

    @Nullable
    PlannedEvent get(String eventId) {
        return events.get(eventId);
    }

    /** What the event clashes with; nothing where there is no such event. */
    List<Clash> clashesOf(String eventId) {
        var event = events.get(eventId);
        return event == null ? List.of() : event.getClashes();
    }

    /** Keeps the event and what it clashes with, tells the services, and moves its entries where it now stands. */
    void save(@Nullable PlannedEvent before, PlannedEvent after) {
        clashes.after(after).forEach(this::keep);
        var old = before == null ? Set.<String>of() : EntryIndex.keysOf(before);
        var now = EntryIndex.keysOf(after);
        old.stream().filter(key -> !now.contains(key)).forEach(index::delete);
        now.stream().filter(key -> !old.contains(key)).forEach(key -> index.put(key, after.getEventId()));
    }

    private void keep(PlannedEvent event) {
        events.put(event.getEventId(), event);
        outbox.plannedEvent(event);
    }

    /** Whether any event touches {@code week}. */
    boolean anyIn(String week) {
        try (var entries = index.prefixScan(WeekKeys.prefix(week), new StringSerializer())) {
            return entries.hasNext();
        }
    }

    /** The ids of the events that touch {@code week}, in the order of its grid. */
    List<String> in(String week) {
        var ids = new ArrayList<String>();
        try (var entries = index.prefixScan(WeekKeys.prefix(week), new StringSerializer())) {
            entries.forEachRemaining(entry -> ids.add(entry.value));
        }
        return ids;
    }
}
