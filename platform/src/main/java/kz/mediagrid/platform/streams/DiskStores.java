package kz.mediagrid.platform.streams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.function.BiPredicate;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;
import org.apache.kafka.common.serialization.Serde;
import org.jspecify.annotations.Nullable;
import org.rocksdb.Options;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteOptions;
import org.springframework.util.FileSystemUtils;

/**
 * Provides stores on disk for a state that is rebuilt from a log. Only the disk limits their size, and they need no
 * Kafka Streams task. They start empty and are deleted on close.
 */
public final class DiskStores implements Stores, AutoCloseable {

    private static final char END_OF_NAME = 0;

    static {
        RocksDB.loadLibrary();
    }

    private final Options options = new Options().setCreateIfMissing(true);
    // State lost when the process ends is rebuilt from the log.
    private final WriteOptions unlogged = new WriteOptions().setDisableWAL(true);
    private final Path directory;
    private final RocksDB values;

    /** Opens the stores in a new temporary directory. */
    public static DiskStores create() {
        try {
            return new DiskStores(Files.createTempDirectory("media-grid-replay-"));
        } catch (IOException e) {
            throw new UncheckedIOException("a directory for the replay cannot be made", e);
        }
    }

    /** @param directory an empty directory; deleted with the stores */
    public DiskStores(Path directory) {
        this.directory = directory;
        try {
            values = RocksDB.open(options, directory.toString());
        } catch (RocksDBException e) {
            var failure = failed(e);
            try {
                release();
            } catch (UncheckedIOException left) {
                failure.addSuppressed(left);
            }
            throw failure;
        }
    }

    @Override
    public <V> Store<V> of(Kept<V> kept) {
        return new DiskStore<>(kept.name(), KeptValues.serde(kept));
    }

    @Override
    public void close() {
        values.close();
        release();
    }

    private void release() {
        unlogged.close();
        options.close();
        try {
            FileSystemUtils.deleteRecursively(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clear " + directory, e);
        }
    }

    private static IllegalStateException failed(RocksDBException e) {
        return new IllegalStateException("The replay cannot store its state on the disk: " + e.getMessage(), e);
    }

    /** One store in the database that all stores share. The store's name precedes each of its keys. */
    private final class DiskStore<V> implements Store<V> {

        private final String name;
        private final byte[] prefix;
        private final Serde<V> serde;

        DiskStore(String name, Serde<V> serde) {
            this.name = name;
            this.prefix = (name + END_OF_NAME).getBytes(StandardCharsets.UTF_8);
            this.serde = serde;
        }

        @Override
        public @Nullable V get(String key) {
            try {
                var value = values.get(keyOf(key));
                return value == null ? null : serde.deserializer().deserialize(name, value);
            } catch (RocksDBException e) {
                throw failed(e);
            }
        }

        @Override
        public void put(String key, V value) {
            try {
                values.put(unlogged, keyOf(key), serde.serializer().serialize(name, value));
            } catch (RocksDBException e) {
                throw failed(e);
            }
        }

        @Override
        public void remove(String key) {
            try {
                values.delete(unlogged, keyOf(key));
            } catch (RocksDBException e) {
                throw failed(e);
            }
        }

        @Override
        public void range(String first, @Nullable String last, BiPredicate<String, V> goOn) {
            var end = last == null ? null : keyOf(last);
            try (var reading = new ReadOptions();
                    var entries = values.newIterator(reading)) {
                for (entries.seek(keyOf(first)); entries.isValid(); entries.next()) {
                    var key = entries.key();
                    if (!isMine(key)
                            || end != null && Arrays.compareUnsigned(key, end) > 0
                            || !goOn.test(nameOf(key), serde.deserializer().deserialize(name, entries.value()))) {
                        return;
                    }
                }
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
    }
}
