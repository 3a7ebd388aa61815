package kz.mediagrid.platform.streams;

import java.util.function.BiPredicate;
import kz.mediagrid.state.Store;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** A store of a Kafka Streams task. Kafka Streams writes its entries to disk and to a changelog. */
final class StreamsStore<V> implements Store<V> {

    private final KeyValueStore<String, V> store;

    StreamsStore(KeyValueStore<String, V> store) {
        this.store = store;
    }

    @Override
    public @Nullable V get(String key) {
        return store.get(key);
    }

    @Override
    public void put(String key, V value) {
        store.put(key, value);
    }

    @Override
    public void remove(String key) {
        // Not delete, which reads and returns the old value.
        store.put(key, null);
    }

    @Override
    public void range(String first, @Nullable String last, BiPredicate<String, V> goOn) {
        try (var entries = store.range(first, last)) {
            while (entries.hasNext()) {
                var entry = entries.next();
                if (!goOn.test(entry.key, entry.value)) {
                    return;
                }
            }
        }
    }
}
