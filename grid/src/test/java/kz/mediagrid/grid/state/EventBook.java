package kz.mediagrid.grid.state;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import kz.mediagrid.grid.clash.CrowdLimits;
import kz.mediagrid.grid.testing.NaiveClashes;
import kz.mediagrid.schemas.Clash;
import kz.mediagrid.schemas.PlannedEvent;
import org.jspecify.annotations.Nullable;

/** The planned events with their stores alone, whose reads are counted. */
final class EventBook {

    private final Map<String, PlannedEvent> told = new HashMap<>();
    private final CountedReads reads = new CountedReads();
    private final PlannedEventStore events;
    private int toldCount;

    EventBook(CrowdLimits limits) {
        events = new PlannedEventStore(reads.store(), reads.store(), new ClashIndex(reads.store(), limits), this::hear);
    }

    /** Saves the event as its change would be, and says how many reads of stores that took. */
    int save(PlannedEvent event) {
        var before = events.get(event.getEventId());
        reads.reset();
        events.save(before, event);
        return reads.count();
    }

    @Nullable
    PlannedEvent stored(String eventId) {
        return events.get(eventId);
    }

    List<Clash> clashesOf(String eventId) {
        return Objects.requireNonNull(events.get(eventId)).getClashes();
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
                .collect(Collectors.toMap(PlannedEvent::getEventId, event -> NaiveClashes.summary(event.getClashes())));
    }

    private void hear(PlannedEvent event) {
        told.put(event.getEventId(), event);
        toldCount++;
    }
}
