package kz.mediagrid.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/**
 * A key-value store in the order of the keys' UTF-8 bytes.
 *
 * <p>Not safe for use by several threads.
 */
public interface Store<V> {

    /** The value of {@code key}, or null. */
    @Nullable
    V get(String key);

    void put(String key, V value);

    void remove(String key);

    /**
     * Passes the entries from {@code first} to {@code last}, both included, to {@code goOn} in order, until {@code goOn}
     * returns false. The store must not be changed meanwhile.
     *
     * @param last the last key; null for the end of the store
     */
    void range(String first, @Nullable String last, BiPredicate<String, V> goOn);

    /**
     * Passes every entry whose key begins with {@code beginning} to {@code taker} in order; the store may be changed
     * meanwhile.
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

    /** The last key of a range that contains all keys with that beginning, and at most one key without it. */
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

    /** The first keys after {@code key} in order, at most {@code atMost}. */
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
