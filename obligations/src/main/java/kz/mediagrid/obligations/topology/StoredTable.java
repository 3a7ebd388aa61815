package kz.mediagrid.obligations.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import kz.mediagrid.obligations.Table;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** A table that lies in a state store. */
final class StoredTable<V> implements Table<V> {

    /** Makes of a name the least that sorts after it. */
    private static final String JUST_AFTER = "\0";

    private final KeyValueStore<String, V> store;

    StoredTable(KeyValueStore<String, V> store) {
        this.store = store;
    }

    @Override
    public @Nullable V get(String name) {
        return store.get(name);
    }

    @Override
    public void put(String name, V thing) {
        store.put(name, thing);
    }

    @Override
    public void remove(String name) {
        store.delete(name);
    }

    @Override
    public List<String> namesAfter(String name, int atMost) {
        var found = new ArrayList<String>();
        try (var things = store.range(name + JUST_AFTER, null)) {
            while (found.size() < atMost && things.hasNext()) {
                found.add(things.next().key);
            }
        }
        return found;
    }

    @Override
    public void each(String beginning, BiConsumer<String, V> taker) {
        var found = new ArrayList<KeyValue<String, V>>();
        try (var things = store.prefixScan(beginning, new StringSerializer())) {
            things.forEachRemaining(found::add);
        }
        found.forEach(thing -> taker.accept(thing.key, thing.value));
    }
}
