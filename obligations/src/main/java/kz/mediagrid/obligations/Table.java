package kz.mediagrid.obligations;

import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** Things kept under their names. */
public interface Table<V> {

    /** What is kept under that name, or null. */
    @Nullable
    V get(String name);

    void put(String name, V thing);

    void remove(String name);

    /** The first names after {@code name}, at most so many, in order. */
    List<String> namesAfter(String name, int atMost);

    /** Hands over each thing whose name begins so, in the order of the names; it may be removed meanwhile. */
    void each(String beginning, BiConsumer<String, V> taker);
}
