package kz.mediagrid.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A key-value store, sorted by the UTF-8 bytes of the keys.
 *
 * <p>Whether several threads may use a store is for its implementation to say.
 */
public interface Store<V> {

    /** The value of {@code key}; null if there is none. */
    @Nullable
    V get(String key);

    void put(String key, V value);

    void remove(String key);

    /**
     * Passes the entries from {@code first} to {@code last}, both included, to {@code goOn} in order, until {@code goOn}
     * returns false. {@code goOn} must not change the store.
     *
     * @param last the last key; null for the end of the store
     */
    void range(String first, @Nullable String last, BiPredicate<String, V> goOn);

    /**
     * Passes every entry whose key begins with {@code beginning} to {@code taker}, in order. The taker may change
     * the store.
     */
    default void each(String beginning, BiConsumer<String, V> taker) {
        var found = new ArrayList<Map.Entry<String, V>>();
        range(beginning, beginning.isEmpty() ? null : after(beginning), (key, value) -> {
            if (key.startsWith(beginning)) {
                found.add(Map.entry(key, value));
            }
            return true;
        });
        found.forEach(entry -> taker.accept(entry.getKey(), entry.getValue()));
    }

    /** The last key of a range that contains all keys with this beginning, and at most one other key. */
    private static String after(String beginning) {
        var last = beginning.length() - 1;
        return beginning.substring(0, last) + (char) (beginning.charAt(last) + 1);
    }

    /** Whether any key begins with {@code beginning}. */
    default boolean has(String beginning) {
        var found = new boolean[1];
        range(beginning, null, (key, value) -> {
            found[0] = key.startsWith(beginning);
            return false;
        });
        return found[0];
    }

    /** The keys that follow {@code key} in order, at most {@code atMost} keys. */
    default List<String> keysAfter(String key, int atMost) {
        var found = new ArrayList<String>();
        if (atMost > 0) {
            range(key + "\0", null, (next, value) -> {
                found.add(next);
                return found.size() < atMost;
            });
        }
        return found;
    }
}
