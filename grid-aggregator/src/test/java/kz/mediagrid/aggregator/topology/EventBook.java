package kz.mediagrid.aggregator.topology;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.mediagrid.schemas.Clash;
import kz.mediagrid.schemas.PlannedEvent;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.streams.processor.api.MockProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.Stores;
import org.jspecify.annotations.Nullable;

/** The planned events with their stores alone, whose reads are counted. */
final class EventBook {

    private final MockProcessorContext<byte[], SpecificRecord> context = new MockProcessorContext<>();
    private final Map<String, PlannedEvent> told = new HashMap<>();
    private final CountedReads reads = new CountedReads();
    private final PlannedEvents events;
    private int toldCount;

    EventBook(int largestCrowd) {
        context.setCurrentSystemTimeMs(0);
        events = new PlannedEvents(
                store(GridStores.PLANNED_EVENTS, GridStores.records(PlannedEvent.class)),
                store(GridStores.ENTRIES, Serdes.String()),
                new ClashIndex(store(GridStores.CLASH_INDEX, Serdes.String()), largestCrowd),
                new Outbox(context));
    }

    /** Saves the event as its change would be, and says how many reads of stores that took. */
    int save(PlannedEvent event) {
        var before = events.get(event.getEventId());
        reads.reset();
        events.save(before, event);
        var count = reads.count();
        hear();
        return count;
    }

    @Nullable
    PlannedEvent stored(String eventId) {
        return events.get(eventId);
    }

    List<Clash> clashesOf(String eventId) {
        return events.clashesOf(eventId);
    }

    /** Each event as the topic last told of it. */
    Map<String, PlannedEvent> told() {
        return told;
    }

    /** How many records the topic got in all. */
    int toldCount() {
        return toldCount;
    }

    /** For each event with a clash: the kind, the other event, the day. */
    Map<String, List<String>> summary() {
        return told.values().stream()
                .filter(event -> !event.getClashes().isEmpty())
                .collect(Collectors.toMap(PlannedEvent::getEventId, event -> summary(event.getClashes())));
    }

    static List<String> summary(List<Clash> clashes) {
        return clashes.stream()
                .map(clash -> clash.getKind() + " " + clash.getOtherEventId() + " " + clash.getDay())
                .sorted()
                .toList();
    }

    private void hear() {
        for (var forward : context.forwarded()) {
            var event = (PlannedEvent) forward.record().value();
            told.put(event.getEventId(), event);
            toldCount++;
        }
        context.resetForwards();
    }

    private <V> KeyValueStore<String, V> store(String name, Serde<V> values) {
        var store = Stores.keyValueStoreBuilder(Stores.inMemoryKeyValueStore(name), Serdes.String(), values)
                .withLoggingDisabled()
                .withCachingDisabled()
                .build();
        store.init(context.getStateStoreContext(), store);
        return reads.of(store);
    }
}
