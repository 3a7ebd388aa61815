package kz.mediagrid.aggregator.topology;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.processor.StateStore;
import org.apache.kafka.streams.processor.StateStoreContext;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** A store that needs no task of Kafka Streams around it: those of Kafka Streams cannot be opened without one. */
final class DetachedStore<V> implements KeyValueStore<String, V> {

    private static final byte END_OF_NAME = 0;

    private final String name;
    private final byte[] prefix;
    private final Serde<V> values;
    private final OrderedBytes bytes;

    /** @param bytes where all stores are kept, each under its name */
    DetachedStore(String name, Serde<V> values, OrderedBytes bytes) {
        this.name = name;
        this.prefix = concat(name.getBytes(StandardCharsets.UTF_8), new byte[] {END_OF_NAME});
        this.values = values;
        this.bytes = bytes;
    }

    @Override
    public @Nullable V get(String key) {
        return value(bytes.get(bytesOf(key)));
    }

    @Override
    public void put(String key, @Nullable V value) {
        if (value == null) {
            bytes.delete(bytesOf(key));
        } else {
            bytes.put(bytesOf(key), values.serializer().serialize(name, value));
        }
    }

    @Override
    public @Nullable V putIfAbsent(String key, V value) {
        var known = get(key);
        if (known == null) {
            put(key, value);
        }
        return known;
    }

    @Override
    public void putAll(List<KeyValue<String, V>> entries) {
        entries.forEach(entry -> put(entry.key, entry.value));
    }

    @Override
    public @Nullable V delete(String key) {
        var known = get(key);
        bytes.delete(bytesOf(key));
        return known;
    }

    /** @param to the last; null for no end, as null for {@code from} is for no beginning */
    @Override
    public KeyValueIterator<String, V> range(@Nullable String from, @Nullable String to) {
        return new Walk(bytes.from(from == null ? prefix : bytesOf(from)), prefix, to == null ? null : bytesOf(to));
    }

    @Override
    public KeyValueIterator<String, V> all() {
        return new Walk(bytes.from(prefix), prefix, null);
    }

    @Override
    public <S extends Serializer<P>, P> KeyValueIterator<String, V> prefixScan(P of, S serializer) {
        var begin = concat(prefix, serializer.serialize(name, of));
        return new Walk(bytes.from(begin), begin, null);
    }

    @Override
    public long approximateNumEntries() {
        var count = 0L;
        try (var all = all()) {
            for (; all.hasNext(); all.next()) {
                count++;
            }
        }
        return count;
    }

    private byte[] bytesOf(String key) {
        return concat(prefix, key.getBytes(StandardCharsets.UTF_8));
    }

    private @Nullable V value(byte @Nullable [] value) {
        return value == null ? null : values.deserializer().deserialize(name, value);
    }

    private static byte[] concat(byte[] one, byte[] other) {
        var both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void init(StateStoreContext context, StateStore root) {
        throw new UnsupportedOperationException("No task opens this store.");
    }

    /** Nothing: what is put is there at once. */
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

    /** Nothing: what all stores are kept in is closed as a whole. */
    @Override
    public void close() {}

    /** Over the keys that begin with some bytes, up to a last one. */
    private final class Walk implements KeyValueIterator<String, V> {

        private final OrderedBytes.Walk walk;
        private final byte[] begin;
        private final byte @Nullable [] last;
        private Map.@Nullable Entry<byte[], byte[]> ahead;

        Walk(OrderedBytes.Walk walk, byte[] begin, byte @Nullable [] last) {
            this.walk = walk;
            this.begin = begin;
            this.last = last;
            step();
        }

        private void step() {
            ahead = walk.hasNext() ? walk.next() : null;
            if (ahead != null && !isWithin(ahead.getKey())) {
                ahead = null;
            }
        }

        private boolean isWithin(byte[] key) {
            return key.length >= begin.length
                    && Arrays.equals(key, 0, begin.length, begin, 0, begin.length)
                    && (last == null || Arrays.compareUnsigned(key, last) <= 0);
        }

        @Override
        public boolean hasNext() {
            return ahead != null;
        }

        @Override
        public KeyValue<String, V> next() {
            var key = peekNextKey();
            var value = value(Objects.requireNonNull(ahead).getValue());
            step();
            return KeyValue.pair(key, value);
        }

        @Override
        public String peekNextKey() {
            if (ahead == null) {
                throw new NoSuchElementException(name);
            }
            var key = ahead.getKey();
            return new String(key, prefix.length, key.length - prefix.length, StandardCharsets.UTF_8);
        }

        @Override
        public void close() {
            walk.close();
        }
    }
}
