package kz.mediagrid.state;

import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** A store in the heap; it ends with its process. */
public final class HeapStore<V> implements Store<V> {

    private final NavigableMap<String, V> values = new TreeMap<>(Keys.ORDER);

    @Override
    public @Nullable V get(String key) {
        return values.get(key);
    }

    @Override
    public void put(String key, V value) {
        values.put(key, value);
    }

    @Override
    public void remove(String key) {
        values.remove(key);
    }

    @Override
    public void range(String first, @Nullable String last, BiPredicate<String, V> goOn) {
        if (last != null && Keys.ORDER.compare(first, last) > 0) {
            return;
        }
        var from = values.tailMap(first, true);
        for (var entry : (last == null ? from : from.headMap(last, true)).entrySet()) {
            if (!goOn.test(entry.getKey(), entry.getValue())) {
                return;
            }
        }
    }
}
