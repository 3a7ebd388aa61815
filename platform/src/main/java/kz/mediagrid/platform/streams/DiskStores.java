package kz.mediagrid.platform.streams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.BooleanSupplier;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.CompactionStyle;
import org.rocksdb.CompressionType;
import org.rocksdb.Filter;
import org.rocksdb.FlushOptions;
import org.rocksdb.IndexType;
import org.rocksdb.InfoLogLevel;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.WriteOptions;
import org.springframework.util.FileSystemUtils;

/**
 * Provides stores on disk for data that are made again from topics: views of a service, and the state of a replay. Only
 * the disk limits the size of the stores. They start empty and are deleted on close.
 *
 * <p>Safe for use by several threads. A change of several keys is not atomic.
 */
public final class DiskStores implements Stores, AutoCloseable {

    /** The memory outside the heap, in bytes: two thirds for blocks that were read last, one for values that are not on disk yet. */
    private static final int MEMORY = 48 << 20;

    /** Of the stores of a service, which has kept ones and others. */
    private static final int MEMORY_OF_HALF = MEMORY / 2;

    /** Two parts of the cache. In 64, as by default, indexes and filters of a large file have no room and are read for each value. */
    private static final int SHARD_BITS = 1;

    static {
        RocksDB.loadLibrary();
    }

    private final Cache cache;
    private final Filter filter = new BloomFilter();
    private final Options options;
    // State lost when the process ends is made again from the topics.
    private final WriteOptions unlogged = new WriteOptions().setDisableWAL(true);
    // RocksDB must not be used after it was closed.
    private final ReadWriteLock life = new ReentrantReadWriteLock();
    private final Path directory;
    private final AutoCloseable lock;
    private RocksDB values;
    private @Nullable Runnable keeping;
    private boolean closed;

    /** Opens the stores in a new temporary directory. */
    public static DiskStores create() {
        try {
            return new DiskStores(Files.createTempDirectory("media-grid-replay-"));
        } catch (IOException e) {
            throw new UncheckedIOException("a directory for the replay cannot be made", e);
        }
    }

    /**
     * Opens the stores in {@code directory}, which is made if it is missing and which only the user of this process can read.
     * Data that an ended process left there are deleted. A file beside the directory is locked until the stores are deleted.
     *
     * @throws StateRefusedException if another process uses the directory
     */
    public static DiskStores in(Path directory) {
        return in(directory, () -> false);
    }

    /**
     * Opens the stores in {@code directory} likewise.
     *
     * @param isKept whether the data in the directory are whole and shall not be deleted; asked when the directory is locked
     */
    static DiskStores in(Path directory, BooleanSupplier isKept) {
        try {
            Files.createDirectories(directory.toAbsolutePath().getParent());
            var lock = FileLocks.open(
                    directory.resolveSibling(directory.getFileName() + ".lock"), "the directory " + directory);
            if (!isKept.getAsBoolean()) {
                clear(directory);
            }
            return new DiskStores(directory, lock, MEMORY_OF_HALF);
        } catch (IOException e) {
            throw new UncheckedIOException("the directory " + directory + " cannot be used", e);
        }
    }

    private static void clear(Path directory) throws IOException {
        FileSystemUtils.deleteRecursively(directory);
        Files.createDirectory(directory);
        if (Files.getFileStore(directory).supportsFileAttributeView(PosixFileAttributeView.class)) {
            Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
        }
    }

    /** @param directory an empty directory; deleted with the stores */
    public DiskStores(Path directory) {
        this(directory, () -> {}, MEMORY);
    }

    private DiskStores(Path directory, AutoCloseable lock, int memory) {
        this.directory = directory;
        this.lock = lock;
        this.cache = new LRUCache(memory / 3 * 2L, SHARD_BITS);
        this.options = new Options()
                .setCreateIfMissing(true)
                .setWriteBufferSize(memory / 3)
                // As Kafka Streams sets it: a file is written anew less often.
                .setCompactionStyle(CompactionStyle.UNIVERSAL)
                .setCompressionType(CompressionType.LZ4_COMPRESSION)
                .setInfoLogLevel(InfoLogLevel.ERROR_LEVEL)
                .setTableFormatConfig(new BlockBasedTableConfig()
                        .setBlockCache(cache)
                        .setCacheIndexAndFilterBlocks(true)
                        .setIndexType(IndexType.kTwoLevelIndexSearch)
                        .setPartitionFilters(true)
                        .setFilterPolicy(filter));
        try {
            values = RocksDB.open(options, directory.toString());
        } catch (RocksDBException e) {
            var failure = failed(e);
            try {
                release();
            } catch (IllegalStateException left) {
                failure.addSuppressed(left);
            }
            throw failure;
        }
    }

    @Override
    public <V> Store<V> of(Kept<V> kept) {
        return new DiskStore<>(kept.name(), KeptValues.serde(kept), this::use, unlogged);
    }

    /** The size of all stores on disk [bytes]; NaN once they are closed. */
    public double bytes() {
        life.readLock().lock();
        try {
            return closed ? Double.NaN : values.getLongProperty("rocksdb.total-sst-files-size");
        } catch (RocksDBException e) {
            throw failed(e);
        } finally {
            life.readLock().unlock();
        }
    }

    /** Deletes all values. */
    void empty() {
        life.writeLock().lock();
        try {
            values.close();
            clear(directory);
            values = RocksDB.open(options, directory.toString());
        } catch (RocksDBException e) {
            throw failed(e);
        } catch (IOException e) {
            throw new UncheckedIOException("the directory " + directory + " cannot be emptied", e);
        } finally {
            life.writeLock().unlock();
        }
    }

    /**
     * Closes the stores and does not delete them.
     *
     * @param then is run once all values are on disk, before another process may use the directory
     */
    void closeAndKeep(Runnable then) {
        life.writeLock().lock();
        try (var waiting = new FlushOptions().setWaitForFlush(true)) {
            if (!closed) {
                values.flush(waiting);
                keeping = then;
            }
        } catch (RocksDBException e) {
            throw failed(e);
        } finally {
            close();
            life.writeLock().unlock();
        }
    }

    @Override
    public void close() {
        life.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                values.close();
                release();
            }
        } finally {
            life.writeLock().unlock();
        }
    }

    private void release() {
        unlogged.close();
        options.close();
        filter.close();
        cache.close();
        // The lock is released last, because the next owner makes files of the same names.
        try (lock) {
            if (keeping == null) {
                FileSystemUtils.deleteRecursively(directory);
            } else {
                keeping.run();
            }
        } catch (Exception e) {
            throw new IllegalStateException("cannot clear or keep " + directory, e);
        }
    }

    private IllegalStateException failed(RocksDBException e) {
        return new IllegalStateException("The stores in %s cannot be used: %s".formatted(directory, e.getMessage()), e);
    }

    private <T> @Nullable T use(DiskStore.Use<T> use) {
        life.readLock().lock();
        try {
            if (closed) {
                throw new IllegalStateException("The stores in " + directory + " are closed.");
            }
            return use.of(values);
        } catch (RocksDBException e) {
            throw failed(e);
        } finally {
            life.readLock().unlock();
        }
    }
}
