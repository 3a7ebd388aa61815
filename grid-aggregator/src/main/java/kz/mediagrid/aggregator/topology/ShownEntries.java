package kz.mediagrid.aggregator.topology;

import java.util.ArrayList;
import java.util.List;
import kz.mediagrid.canonical.StateHash;
import kz.mediagrid.grid.EntryChange;
import kz.mediagrid.schemas.GridEntry;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The entries of each week as its newest version shows them. */
final class ShownEntries {

    private final KeyValueStore<String, GridEntry> entries;
    private final KeyValueStore<String, byte[]> hashes;

    ShownEntries(KeyValueStore<String, GridEntry> entries, KeyValueStore<String, byte[]> hashes) {
        this.entries = entries;
        this.hashes = hashes;
    }

    @Nullable
    GridEntry get(String week, String eventId) {
        return entries.get(WeekKeys.of(week, eventId));
    }

    /** The ids of the events that the newest version of {@code week} shows, moved and cancelled ones included. */
    List<String> in(String week) {
        var ids = new ArrayList<String>();
        try (var shown = entries.prefixScan(WeekKeys.prefix(week), new StringSerializer())) {
            shown.forEachRemaining(entry -> ids.add(WeekKeys.eventOf(entry.key)));
        }
        return ids;
    }

    /** Shows from now on what {@code change} says. */
    void apply(String week, EntryChange change) {
        var key = WeekKeys.of(week, change.eventId());
        var after = change.after();
        entries.put(key, after);
        hashes.put(key, after == null ? null : StateHash.ofEntry(after));
    }

    /** The fingerprint of the week, not yet closed: it knows the number of entries and the hash. */
    StateHash hash(String week) {
        var hash = new StateHash();
        // The keys of a week sort by event id, which is the order of the canonical form.
        try (var shown = hashes.prefixScan(WeekKeys.prefix(week), new StringSerializer())) {
            shown.forEachRemaining(entry -> hash.add(WeekKeys.eventOf(entry.key), entry.value));
        }
        return hash;
    }
}
