package kz.mediagrid.aggregator.topology;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.Map;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.jspecify.annotations.Nullable;
import org.rocksdb.Options;
import org.rocksdb.ReadOptions;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.RocksIterator;
import org.rocksdb.WriteOptions;

/** Values by their keys, in the order of the keys' unsigned bytes; begins empty, and nothing of it outlives it. */
interface OrderedBytes extends AutoCloseable {

    /** A walk over some of them, as they were when it began or are now. */
    interface Walk extends Iterator<Map.Entry<byte[], byte[]>>, AutoCloseable {
        @Override
        void close();
    }

    byte @Nullable [] get(byte[] key);

    void put(byte[] key, byte[] value);

    void delete(byte[] key);

    /** All from {@code key} on. */
    Walk from(byte[] key);

    @Override
    void close();

    static OrderedBytes inMemory() {
        return new InMemory(new ConcurrentSkipListMap<>(Arrays::compareUnsigned));
    }

    /** @param directory an empty one */
    static OrderedBytes onDisk(Path directory) {
        return new OnDisk(directory);
    }

    /** For what is small. */
    record InMemory(ConcurrentNavigableMap<byte[], byte[]> values) implements OrderedBytes {

        @Override
        public byte @Nullable [] get(byte[] key) {
            return values.get(key);
        }

        @Override
        public void put(byte[] key, byte[] value) {
            values.put(key, value);
        }

        @Override
        public void delete(byte[] key) {
            values.remove(key);
        }

        @Override
        public Walk from(byte[] key) {
            var entries = values.tailMap(key).entrySet().iterator();
            return new Walk() {
                @Override
                public boolean hasNext() {
                    return entries.hasNext();
                }

                @Override
                public Map.Entry<byte[], byte[]> next() {
                    return entries.next();
                }

                @Override
                public void close() {
                    // Holds nothing that must be given back.
                }
            };
        }

        @Override
        public void close() {
            values.clear();
        }
    }

    /** For as much as the disk has room for. */
    final class OnDisk implements OrderedBytes {

        static {
            RocksDB.loadLibrary();
        }

        private final Options options = new Options().setCreateIfMissing(true);
        // What is lost when the process ends is made again from the log.
        private final WriteOptions unlogged = new WriteOptions().setDisableWAL(true);
        private final RocksDB values;

        OnDisk(Path directory) {
            try {
                values = RocksDB.open(options, directory.toString());
            } catch (RocksDBException e) {
                throw failed(e);
            }
        }

        @Override
        public byte @Nullable [] get(byte[] key) {
            try {
                return values.get(key);
            } catch (RocksDBException e) {
                throw failed(e);
            }
        }

        @Override
        public void put(byte[] key, byte[] value) {
            try {
                values.put(unlogged, key, value);
            } catch (RocksDBException e) {
                throw failed(e);
            }
        }

        @Override
        public void delete(byte[] key) {
            try {
                values.delete(unlogged, key);
            } catch (RocksDBException e) {
                throw failed(e);
            }
        }

        @Override
        public Walk from(byte[] key) {
            var reading = new ReadOptions();
            var iterator = values.newIterator(reading);
            iterator.seek(key);
            return new DiskWalk(iterator, reading);
        }

        @Override
        public void close() {
            values.close();
            unlogged.close();
            options.close();
        }

        private static IllegalStateException failed(RocksDBException e) {
            return new IllegalStateException(
                    "The state of the replay cannot be kept on the disk: " + e.getMessage(), e);
        }
    }

    /** A walk over what is on the disk. */
    record DiskWalk(RocksIterator iterator, ReadOptions reading) implements Walk {

        @Override
        public boolean hasNext() {
            return iterator.isValid();
        }

        @Override
        public Map.Entry<byte[], byte[]> next() {
            var entry = Map.entry(iterator.key(), iterator.value());
            iterator.next();
            return entry;
        }

        @Override
        public void close() {
            iterator.close();
            reading.close();
        }
    }
}
