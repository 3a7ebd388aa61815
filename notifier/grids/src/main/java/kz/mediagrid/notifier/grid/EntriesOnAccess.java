package kz.mediagrid.notifier.grid;

import java.util.AbstractList;
import java.util.Iterator;
import java.util.List;
import java.util.RandomAccess;
import java.util.Spliterator;
import kz.mediagrid.schemas.GridEntry;
import org.jspecify.annotations.Nullable;

/**
 * A week's entries in one version, ordered by start. They are read on first access, and the list then holds them. The list
 * is immutable, and any thread may read it.
 */
abstract class EntriesOnAccess extends AbstractList<GridEntry> implements RandomAccess {

    private final int size;

    private volatile @Nullable List<GridEntry> known;

    /** @param size the number of the entries */
    EntriesOnAccess(int size) {
        this.size = size;
    }

    /** Reads the entries, ordered by start. */
    abstract List<GridEntry> read();

    /** The entries, if they were read already. */
    final @Nullable List<GridEntry> known() {
        return known;
    }

    private List<GridEntry> inOrder() {
        var found = known;
        if (found == null) {
            found = read();
            known = found;
        }
        return found;
    }

    @Override
    public final GridEntry get(int index) {
        return inOrder().get(index);
    }

    @Override
    public final int size() {
        return size;
    }

    @Override
    public final Iterator<GridEntry> iterator() {
        return inOrder().iterator();
    }

    @Override
    public final Spliterator<GridEntry> spliterator() {
        return inOrder().spliterator();
    }
}
