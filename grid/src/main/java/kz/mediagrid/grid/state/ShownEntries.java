package kz.mediagrid.grid.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.canonical.StateHash;
import kz.mediagrid.grid.EntryChange;
import kz.mediagrid.grid.Filing;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.state.Store;
import org.jspecify.annotations.Nullable;

/** Stores the entries of each week, as the week's newest version shows them. */
final class ShownEntries {

    private final Store<GridEntry> entries;
    private final Store<byte[]> hashes;

    ShownEntries(Store<GridEntry> entries, Store<byte[]> hashes) {
        this.entries = entries;
        this.hashes = hashes;
    }

    @Nullable
    GridEntry get(String week, String eventId) {
        return entries.get(WeekKeys.of(week, eventId));
    }

    /** The change of an event's entry that version {@code next} of {@code week} must publish; empty if there is none. */
    Optional<EntryChange> change(Filing filing, String week, int next) {
        return EntryChange.between(get(week, filing.event().getEventId()), filing, week, next);
    }

    /**
     * At most {@code atMost} keys of entries in the newest version of {@code week}, from the first key after
     * {@code key}. Moved and cancelled entries are included. Each key ends with the event's id.
     */
    List<String> after(String week, String key, int atMost) {
        return WeekKeys.after(hashes, week, key, atMost);
    }

    /** The ids of the events that the newest version of {@code week} shows, in ascending order. */
    List<String> eventsOf(String week) {
        var ids = new ArrayList<String>();
        hashes.each(WeekKeys.prefix(week), (key, hash) -> ids.add(WeekKeys.eventOf(key)));
        return ids;
    }

    void apply(String week, EntryChange change) {
        var key = WeekKeys.of(week, change.eventId());
        var after = change.after();
        if (after == null) {
            entries.remove(key);
            hashes.remove(key);
        } else {
            entries.put(key, after);
            hashes.put(key, StateHash.ofEntry(after));
        }
    }

    /** The hash over all shown entries of {@code week}, to be completed by {@link StateHash#hex}. */
    StateHash hash(String week) {
        var hash = new StateHash();
        // The keys of a week sort by event id, which is the order of the canonical form.
        hashes.each(WeekKeys.prefix(week), (key, entry) -> hash.add(WeekKeys.eventOf(key), entry));
        return hash;
    }
}
