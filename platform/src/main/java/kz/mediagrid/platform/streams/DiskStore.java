package kz.mediagrid.platform.streams;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.function.BiPredicate;
import kz.mediagrid.state.Store;
import org.apache.kafka.common.serialization.Serde;
import org.jspecify.annotations.Nullable;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteOptions;

/** One store in the database that all stores share. The store's name precedes each of its keys. */
final class DiskStore<V> implements Store<V> {

    private static final char END_OF_NAME = 0;

    private final String name;
    private final byte[] prefix;
    private final Serde<V> serde;
    private final Database database;
    private final WriteOptions writing;

    DiskStore(String name, Serde<V> serde, Database database, WriteOptions writing) {
        this.name = name;
        this.serde = serde;
        this.database = database;
        this.writing = writing;
        this.prefix = (name + END_OF_NAME).getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public @Nullable V get(String key) {
        var value = database.use(open -> open.get(keyOf(key)));
        return value == null ? null : serde.deserializer().deserialize(name, value);
    }

    @Override
    public void put(String key, V value) {
        database.use(open -> {
            open.put(writing, keyOf(key), serde.serializer().serialize(name, value));
            return null;
        });
    }

    @Override
    public void remove(String key) {
        database.use(open -> {
            open.delete(writing, keyOf(key));
            return null;
        });
    }

    @Override
    public void range(String first, @Nullable String last, BiPredicate<String, V> goOn) {
        database.use(open -> {
            range(open, first, last == null ? null : keyOf(last), goOn);
            return null;
        });
    }

    private void range(RocksDB open, String first, byte @Nullable [] end, BiPredicate<String, V> goOn)
            throws RocksDBException {
        try (var reading = new ReadOptions();
                var entries = open.newIterator(reading)) {
            for (entries.seek(keyOf(first)); entries.isValid(); entries.next()) {
                var key = entries.key();
                if (!isMine(key)
                        || end != null && Arrays.compareUnsigned(key, end) > 0
                        || !goOn.test(nameOf(key), serde.deserializer().deserialize(name, entries.value()))) {
                    return;
                }
            }
            // An iterator that cannot read is at its end.
            entries.status();
        }
    }

    private boolean isMine(byte[] key) {
        return key.length >= prefix.length && Arrays.mismatch(prefix, 0, prefix.length, key, 0, prefix.length) < 0;
    }

    private byte[] keyOf(String key) {
        return (name + END_OF_NAME + key).getBytes(StandardCharsets.UTF_8);
    }

    private String nameOf(byte[] key) {
        return new String(key, prefix.length, key.length - prefix.length, StandardCharsets.UTF_8);
    }

    /** The database that the stores share. */
    interface Database {

        /**
         * Works with the database, which does not close meanwhile.
         *
         * @throws IllegalStateException if it is closed or cannot be used
         */
        <T> @Nullable T use(Use<T> use);
    }

    /** Work with the database. */
    interface Use<T> {
        @Nullable
        T of(RocksDB values) throws RocksDBException;
    }
}
