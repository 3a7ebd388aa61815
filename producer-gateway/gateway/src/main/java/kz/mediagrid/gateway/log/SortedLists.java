package kz.mediagrid.gateway.log;

import java.util.Collection;
import java.util.HashSet;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BiPredicate;
import kz.mediagrid.state.Store;
import org.jspecify.annotations.Nullable;

/**
 * Lists of the ids of values in another store, so that a part of the values can be read in order without reading the
 * others. An id may be in several lists; in each, it is at a place that is its own. A list is sorted by the UTF-8 bytes of
 * its places.
 *
 * <p>Safe for use by several threads. A reader finds each id either at all its former places or at all its new ones,
 * together with the value of the same change.
 */
public final class SortedLists {

    private static final char END_OF_LIST_NAME = 0;
    private static final char AFTER_ALL_PLACES = 1;

    private final Store<String> ids;
    // A change writes several keys, and a reader must not see only some of them.
    private final ReadWriteLock changes = new ReentrantReadWriteLock();

    /** @param ids an empty store that several threads may use */
    public SortedLists(Store<String> ids) {
        this.ids = ids;
    }

    /**
     * A place in a list.
     *
     * @param list the name of the list, without control characters
     */
    public record Place(String list, String place) {

        private String key() {
            return list + END_OF_LIST_NAME + place;
        }
    }

    /**
     * Changes a value, and moves its id.
     *
     * @param before the places of the id until now
     * @param after the places of the id from now on
     * @param change stores the value
     */
    public void move(String id, Collection<Place> before, Collection<Place> after, Runnable change) {
        var left = new HashSet<>(before);
        left.removeAll(after);
        var entered = new HashSet<>(after);
        entered.removeAll(before);
        changes.writeLock().lock();
        try {
            change.run();
            left.forEach(place -> ids.remove(place.key()));
            entered.forEach(place -> ids.put(place.key(), id));
        } finally {
            changes.writeLock().unlock();
        }
    }

    /**
     * Passes places of the list with their ids to {@code goOn}, in order, until {@code goOn} returns false. No value
     * changes meanwhile.
     *
     * @param after the place after which to begin; null for the beginning of the list
     */
    public void after(String list, @Nullable String after, BiPredicate<String, String> goOn) {
        var beginning = list + END_OF_LIST_NAME;
        changes.readLock().lock();
        try {
            ids.range(
                    after == null ? beginning : beginning + after + END_OF_LIST_NAME,
                    list + AFTER_ALL_PLACES,
                    (key, id) -> goOn.test(key.substring(beginning.length()), id));
        } finally {
            changes.readLock().unlock();
        }
    }
}
