package kz.mediagrid.notifier.grid;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.List;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.GridEntry;
import org.jspecify.annotations.Nullable;

/**
 * The entries of a version, made from the changes of the versions on the heap. A version holds only its changes, because a
 * large week has many versions, few of which are read with all entries.
 */
final class VersionEntries extends EntriesOnAccess {

    private final @Nullable VersionEntries before;
    private final List<GridChange> changes;

    /**
     * Creates the entries that result from applying {@code changes} to {@code before}.
     *
     * @param before the entries of the previous version; null for the first version
     * @param size the number of the resulting entries
     */
    VersionEntries(@Nullable VersionEntries before, List<GridChange> changes, int size) {
        super(size);
        this.before = before;
        this.changes = changes;
    }

    @Override
    List<GridEntry> read() {
        var entries = new HashMap<String, GridEntry>();
        var ahead = new ArrayDeque<VersionEntries>();
        for (var version = this; version != null; version = version.before) {
            var there = version.known();
            if (there != null) {
                there.forEach(entry -> entries.put(entry.getEventId(), entry));
                break;
            }
            ahead.push(version);
        }
        ahead.forEach(version -> version.changes.forEach(change -> {
            if (change.getEntry() == null) {
                entries.remove(change.getEventId());
            } else {
                entries.put(change.getEventId(), change.getEntry());
            }
        }));
        return entries.values().stream().sorted(AssembledEntries.BY_START).toList();
    }
}
