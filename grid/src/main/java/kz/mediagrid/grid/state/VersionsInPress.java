package kz.mediagrid.grid.state;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import kz.mediagrid.canonical.StateHash;
import kz.mediagrid.grid.EntryChange;
import kz.mediagrid.grid.Filing;
import kz.mediagrid.schemas.ChangeKind;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.state.Store;

/**
 * Stores the versions that are being made, at most one for each week, in the order in which they began. For each
 * version, also stores the events whose entries it must still determine, and the changes that it found.
 */
final class VersionsInPress {

    private static final String SEPARATOR = " ";
    private static final String FIELDS = ",";

    private final Store<MediaGridVersion> store;
    private final WaitingChanges waiting;
    private final Store<String> changes;
    private final ShownEntries shown;
    private final TreeMap<String, VersionInPress> running = new TreeMap<>();

    /**
     * @param store the versions by their keys
     * @param waiting the events whose entries the versions must still determine
     * @param changes the changes that were found, in the order of a grid
     * @param shown the entries of each week; the entries of a version in press replace the previous version's entries
     *     one by one
     */
    VersionsInPress(Store<MediaGridVersion> store, WaitingChanges waiting, Store<String> changes, ShownEntries shown) {
        this.store = store;
        this.waiting = waiting;
        this.changes = changes;
        this.shown = shown;
        store.each("", (key, header) -> running.put(key, VersionInPress.of(key, header)));
    }

    /** The version to continue with. */
    Optional<VersionInPress> first() {
        return running.values().stream().findFirst();
    }

    boolean isEmpty() {
        return running.isEmpty();
    }

    /** Whether a version of {@code week} is being made. */
    boolean has(String week) {
        return running.values().stream().anyMatch(version -> version.week().equals(week));
    }

    /** Begins a version. It determines the entries of the events that wait for it. */
    void begin(VersionInPress version) {
        keep(version);
    }

    /** Begins a version. The entries of the events with these ids are still to be computed for it. */
    void begin(VersionInPress version, Collection<String> eventIds) {
        waiting.addAll(version.week(), version.number(), eventIds);
        keep(version);
    }

    void replace(VersionInPress before, VersionInPress now) {
        end(before);
        keep(now);
    }

    void end(VersionInPress version) {
        running.remove(version.key());
        store.remove(version.key());
    }

    private void keep(VersionInPress version) {
        running.put(version.key(), version);
        store.put(version.key(), version.header());
    }

    /** The versions that must still determine the event's entry. */
    List<VersionInPress> lacking(String eventId) {
        return running.values().stream()
                .filter(VersionInPress::isCollecting)
                .filter(version -> waiting.has(version.week(), version.number(), eventId))
                .toList();
    }

    /** At most {@code atMost} events whose entries the version must still determine. */
    List<String> left(VersionInPress version, int atMost) {
        return waiting.first(version.week(), version.number(), atMost);
    }

    void looked(VersionInPress version, String eventId) {
        waiting.remove(version.week(), version.number(), eventId);
    }

    /** The change of the event's entry that {@code version} publishes; empty if the entry does not change. */
    Optional<EntryChange> change(VersionInPress version, Filing filing) {
        return shown.change(filing, version.week(), version.number());
    }

    /** Stores a change in two places: its entry with the entries that the week shows, and its other fields here. */
    void found(String week, EntryChange change) {
        shown.apply(week, change);
        var entry = change.entry();
        changes.put(
                WeekKeys.inOrder(week, entry.getDate(), entry.getStartTime(), change.eventId()),
                change.kind() + SEPARATOR + String.join(FIELDS, change.changedFields()));
    }

    /**
     * The hash over the entries of {@code week}. After all changes are found, this is the version's hash of its
     * entries.
     */
    StateHash hash(String week) {
        return shown.hash(week);
    }

    /** Whether the version has at most {@code most} changes. */
    boolean isSmall(String week, int most) {
        return listed(week, most + 1).size() <= most;
    }

    /** The changes of the version, in the order of a grid. */
    List<GridChange> changes(String week) {
        return listed(week, Integer.MAX_VALUE).stream()
                .map(listed -> change(week, listed))
                .toList();
    }

    /** Removes and returns the first changes, at most {@code atMost}. */
    List<GridChange> drain(String week, int atMost) {
        var first = listed(week, atMost);
        var drained = first.stream().map(listed -> change(week, listed)).toList();
        first.forEach(listed -> changes.remove(listed.key()));
        return drained;
    }

    boolean hasChanges(String week) {
        return changes.has(WeekKeys.prefix(week));
    }

    private List<Listed> listed(String week, int atMost) {
        var found = new ArrayList<Listed>();
        changes.range(WeekKeys.prefix(week), null, (key, note) -> {
            if (!key.startsWith(WeekKeys.prefix(week))) {
                return false;
            }
            found.add(new Listed(key, note));
            return found.size() < atMost;
        });
        return found;
    }

    private GridChange change(String week, Listed listed) {
        var eventId = WeekKeys.eventOf(listed.key());
        var end = listed.note().indexOf(SEPARATOR);
        var fields = listed.note().substring(end + SEPARATOR.length());
        return GridChange.newBuilder()
                .setKind(ChangeKind.valueOf(listed.note().substring(0, end)))
                .setEventId(eventId)
                .setEntry(shown.get(week, eventId))
                .setChangedFields(fields.isEmpty() ? List.of() : List.of(fields.split(FIELDS)))
                .build();
    }

    /** A change as stored: its place in the grid, and its kind with the fields that changed. */
    private record Listed(String key, String note) {}
}
