package kz.mediagrid.obligations.topology;

import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.query.Position;
import org.apache.kafka.streams.state.KeyValueBytesStoreSupplier;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/** A store over a map that a test fills and looks into, and that counts what is read. */
final class MapStore implements KeyValueStore<Bytes, byte[]>, KeyValueBytesStoreSupplier {

    final NavigableMap<Bytes, byte[]> contents = new TreeMap<>();
    int reads;

    private final String name;
    private final Position position = Position.emptyPosition();

    MapStore(String name) {
        this.name = name;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public KeyValueStore<Bytes, byte[]> get() {
        return this;
    }

    @Override
    public String metricsScope() {
        return "map";
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        context.register(root, this::put);
    }

    private void put(byte[] key, byte[] value) {
        put(Bytes.wrap(key), value);
    }

    @Override
    public byte[] get(Bytes key) {
        reads++;
        return contents.get(key);
    }

    @Override
    public void put(Bytes key, byte[] value) {
        if (value == null) {
            contents.remove(key);
        } else {
            contents.put(key, value);
        }
    }

    @Override
    public byte[] putIfAbsent(Bytes key, byte[] value) {
        return contents.putIfAbsent(key, value);
    }

    @Override
    public void putAll(List<KeyValue<Bytes, byte[]>> entries) {
        entries.forEach(entry -> put(entry.key, entry.value));
    }

    @Override
    public byte[] delete(Bytes key) {
        return contents.remove(key);
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> range(Bytes from, Bytes to) {
        // As the contract has it: null is no bound.
        var above = from == null ? contents : contents.tailMap(from, true);
        return new Entries(to == null ? above : above.headMap(to, true));
    }

    @Override
    public KeyValueIterator<Bytes, byte[]> all() {
        return new Entries(contents);
    }

    @Override
    public <S extends Serializer<P>, P> KeyValueIterator<Bytes, byte[]> prefixScan(P prefix, S serializer) {
        var from = Bytes.wrap(serializer.serialize(null, prefix));
        var found = new TreeMap<>(contents.tailMap(from));
        found.keySet().removeIf(key -> !key.toString().startsWith(from.toString()));
        return new Entries(found);
    }

    @Override
    public long approximateNumEntries() {
        return contents.size();
    }

    @Override
    public void close() {
        // The contents stay, for the test to look at.
    }

    @Override
    public Position getPosition() {
        return position;
    }

    @Override
    public void flush() {}

    @Override
    public boolean persistent() {
        return false;
    }

    @Override
    public boolean isOpen() {
        return true;
    }

    /** Counts each entry that is looked at. */
    private final class Entries implements KeyValueIterator<Bytes, byte[]> {

        private final NavigableMap<Bytes, byte[]> left;
        private Map.Entry<Bytes, byte[]> next;

        private Entries(NavigableMap<Bytes, byte[]> part) {
            left = part;
            next = part.firstEntry();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        // Looked up one by one, as the store may be changed meanwhile.
        @Override
        public KeyValue<Bytes, byte[]> next() {
            reads++;
            var entry = next;
            next = left.higherEntry(entry.getKey());
            return KeyValue.pair(entry.getKey(), entry.getValue());
        }

        @Override
        public Bytes peekNextKey() {
            return next.getKey();
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
