package kz.mediagrid.platform.streams;

import java.util.function.BiPredicate;
import kz.mediagrid.state.Store;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** A store of a task of Kafka Streams, which keeps it on disk and on its changelog. */
public final class StreamsStore<V> implements Store<V> {

    private final KeyValueStore<String, V> store;

    public StreamsStore(KeyValueStore<String, V> store) {
        this.store = store;
    }

    /** The store of that name of the task. */
    public static <V> Store<V> of(ProcessorContext<?, ?> context, String name) {
        return new StreamsStore<>(context.getStateStore(name));
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
        store.delete(key);
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
