package kz.mediagrid.grid.state;

import java.util.function.BiPredicate;
import kz.mediagrid.state.HeapStore;
import kz.mediagrid.state.Store;
import org.jspecify.annotations.Nullable;

/** Counts what is read from stores: each value asked for, each range begun, and each entry that a range gives. */
final class CountedReads {

    private int count;

    int count() {
        return count;
    }

    void reset() {
        count = 0;
    }

    /** An empty store whose reads are counted. */
    <V> Store<V> store() {
        var store = new HeapStore<V>();
        return new Store<>() {
            @Override
            public @Nullable V get(String key) {
                count++;
                return store.get(key);
            }

            @Override
            public void put(String key, V value) {
                store.put(key, value);
            }

            @Override
            public void remove(String key) {
                store.remove(key);
            }

            @Override
            public void range(String first, @Nullable String last, BiPredicate<String, V> goOn) {
                count++;
                store.range(first, last, (key, value) -> {
                    count++;
                    return goOn.test(key, value);
                });
            }
        };
    }
}
