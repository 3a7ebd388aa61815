package kz.mediagrid.platform.streams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;
import org.jspecify.annotations.Nullable;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.Filter;
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

    /** The memory outside the heap, in bytes: for blocks that were read last, and for values that are not on disk yet. */
    private static final long BLOCK_CACHE = 32L << 20;

    private static final long WRITE_BUFFER = 16L << 20;

    /**
     * Two parts of the cache. By default RocksDB makes 64 parts, too small for the indexes and filters of a large file, which
     * would then be read from disk for each value.
     */
    private static final int SHARD_BITS = 1;

    static {
        RocksDB.loadLibrary();
    }

    private final Cache cache = new LRUCache(BLOCK_CACHE, SHARD_BITS);
    private final Filter filter = new BloomFilter();
    private final Options options = new Options()
            .setCreateIfMissing(true)
            .setWriteBufferSize(WRITE_BUFFER)
            .setInfoLogLevel(InfoLogLevel.ERROR_LEVEL)
            .setTableFormatConfig(new BlockBasedTableConfig()
                    .setBlockCache(cache)
                    .setCacheIndexAndFilterBlocks(true)
                    .setIndexType(IndexType.kTwoLevelIndexSearch)
                    .setPartitionFilters(true)
                    .setFilterPolicy(filter));
    // State lost when the process ends is made again from the topics.
    private final WriteOptions unlogged = new WriteOptions().setDisableWAL(true);
    // RocksDB must not be used after it was closed.
    private final ReadWriteLock life = new ReentrantReadWriteLock();
    private final Path directory;
    private final AutoCloseable lock;
    private final RocksDB values;
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
        try {
            Files.createDirectories(directory.toAbsolutePath().getParent());
            var lock = FileLocks.open(
                    directory.resolveSibling(directory.getFileName() + ".lock"), "the directory " + directory);
            // The data of an ended process.
            FileSystemUtils.deleteRecursively(directory);
            Files.createDirectory(directory);
            if (Files.getFileStore(directory).supportsFileAttributeView(PosixFileAttributeView.class)) {
                Files.setPosixFilePermissions(directory, PosixFilePermissions.fromString("rwx------"));
            }
            return new DiskStores(directory, lock);
        } catch (IOException e) {
            throw new UncheckedIOException("the directory " + directory + " cannot be used", e);
        }
    }

    /** @param directory an empty directory; deleted with the stores */
    public DiskStores(Path directory) {
        this(directory, () -> {});
    }

    private DiskStores(Path directory, AutoCloseable lock) {
        this.directory = directory;
        this.lock = lock;
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
            FileSystemUtils.deleteRecursively(directory);
        } catch (Exception e) {
            throw new IllegalStateException("cannot clear " + directory, e);
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
