package kz.mediagrid.notifier.grid;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.RandomAccess;
import java.util.Spliterator;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.MediaGridVersion;
import org.jspecify.annotations.Nullable;

/**
 * A week's entries in one version, ordered by start. They are read on first access. The list then holds them, so that one
 * reader never reads them twice; the list lives as long as one request. It is immutable, and any thread may read it.
 */
final class StoredEntries extends AbstractList<GridEntry> implements RandomAccess {

    private final AssembledEntries entries;
    private final MediaGridVersion header;
    private final int size;

    private volatile @Nullable List<GridEntry> known;

    StoredEntries(AssembledEntries entries, MediaGridVersion header, int size) {
        this.entries = entries;
        this.header = header;
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
            found = entries.of(header.getWeek(), header.getVersion());
            known = found;
        }
        return found;
    }
}
