package kz.mediagrid.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A store that shows another store with changes. The changes are in the heap and end with this object; the other store
 * stays unchanged. Not safe for use by several threads.
 */
public final class OverlayStore<V> implements Store<V> {

    private final Store<V> below;
    /** The changed keys; empty for a removed key. */
    private final NavigableMap<String, Optional<V>> changes = new TreeMap<>(HeapStore::compare);

    public OverlayStore(Store<V> below) {
        this.below = below;
    }

    @Override
    @SuppressWarnings("OptionalAssignedToNull") // The map has no entry for a key that did not change.
    public @Nullable V get(String key) {
        var change = changes.get(key);
        return change == null ? below.get(key) : change.orElse(null);
    }

    @Override
    public void put(String key, V value) {
        changes.put(key, Optional.of(value));
    }

    @Override
    public void remove(String key) {
        changes.put(key, Optional.empty());
    }

    @Override
    public void range(String first, @Nullable String last, BiPredicate<String, V> goOn) {
        var merge = new Merge<>(changesIn(first, last), goOn);
        below.range(first, last, merge::below);
        merge.rest();
    }

    private List<Map.Entry<String, Optional<V>>> changesIn(String first, @Nullable String last) {
        if (last != null && HeapStore.compare(first, last) > 0) {
            return List.of();
        }
        var from = changes.tailMap(first, true);
        return new ArrayList<>((last == null ? from : from.headMap(last, true)).entrySet());
    }

    /** Passes the entries of both stores on in the order of their keys; a change hides the entry below. */
    private static final class Merge<V> {

        private final List<Map.Entry<String, Optional<V>>> changes;
        private final BiPredicate<String, V> goOn;
        private int next;
        private boolean ended;

        Merge(List<Map.Entry<String, Optional<V>>> changes, BiPredicate<String, V> goOn) {
            this.changes = changes;
            this.goOn = goOn;
        }

        /** Passes the changes before {@code key} on, then the entry below unless it is changed. */
        boolean below(String key, V value) {
            var order = -1;
            while (!ended && next < changes.size() && order < 0) {
                order = HeapStore.compare(changes.get(next).getKey(), key);
                if (order <= 0) {
                    change();
                }
            }
            if (order != 0) {
                pass(key, value);
            }
            return !ended;
        }

        /** Passes the changes after the last entry below on. */
        void rest() {
            while (!ended && next < changes.size()) {
                change();
            }
        }

        private void change() {
            var change = changes.get(next++);
            change.getValue().ifPresent(value -> pass(change.getKey(), value));
        }

        private void pass(String key, V value) {
            ended = ended || !goOn.test(key, value);
        }
    }
}
