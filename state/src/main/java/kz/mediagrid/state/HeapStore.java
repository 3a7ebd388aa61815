package kz.mediagrid.state;

import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** A store in the heap, for few values; it ends with its process. Safe for use by several threads. */
public final class HeapStore<V> implements Store<V> {

    private final NavigableMap<String, V> values = new ConcurrentSkipListMap<>(HeapStore::compare);

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
        if (last != null && compare(first, last) > 0) {
            return;
        }
        var from = values.tailMap(first, true);
        for (var entry : (last == null ? from : from.headMap(last, true)).entrySet()) {
            if (!goOn.test(entry.getKey(), entry.getValue())) {
                return;
            }
        }
    }

    /** In the order of their UTF-8 bytes, which is that of their code points: halves of surrogate pairs come after all else. */
    static int compare(String one, String other) {
        var length = Math.min(one.length(), other.length());
        for (var i = 0; i < length; i++) {
            var mine = one.charAt(i);
            var theirs = other.charAt(i);
            if (mine != theirs) {
                var half = Boolean.compare(Character.isSurrogate(mine), Character.isSurrogate(theirs));
                return half != 0 ? half : Character.compare(mine, theirs);
            }
        }
        return Integer.compare(one.length(), other.length());
    }
}
