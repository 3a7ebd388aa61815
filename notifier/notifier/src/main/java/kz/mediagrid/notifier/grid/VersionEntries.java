package kz.mediagrid.notifier.grid;

import java.util.AbstractList;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.RandomAccess;
import java.util.Spliterator;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.GridEntry;
import org.jspecify.annotations.Nullable;

/**
 * A week's entries in one version, ordered by start. They are computed on first access.
 *
 * <p>A version stores only its changes, because a large week has many versions, few of which are read with all entries.
 * This list is immutable, and any thread may read it.
 */
final class VersionEntries extends AbstractList<GridEntry> implements RandomAccess {

    private final @Nullable VersionEntries before;
    private final List<GridChange> changes;
    private final int size;

    private volatile @Nullable List<GridEntry> known;

    /**
     * Creates the entries that result from applying {@code changes} to {@code before}.
     *
     * @param before the entries of the previous version; null for the first version
     * @param size the number of the resulting entries
     */
    VersionEntries(@Nullable VersionEntries before, List<GridChange> changes, int size) {
        this.before = before;
        this.changes = changes;
        this.size = size;
    }

    @Override
    public GridEntry get(int index) {
        return inOrder().get(index);
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public Iterator<GridEntry> iterator() {
        return inOrder().iterator();
    }

    @Override
    public Spliterator<GridEntry> spliterator() {
        return inOrder().spliterator();
    }

    private List<GridEntry> inOrder() {
        var found = known;
        if (found == null) {
            found = putTogether();
            known = found;
        }
        return found;
    }

    private List<GridEntry> putTogether() {
        var entries = new HashMap<String, GridEntry>();
        var ahead = new ArrayDeque<VersionEntries>();
        for (var version = this; version != null; version = version.before) {
            var there = version.known;
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
