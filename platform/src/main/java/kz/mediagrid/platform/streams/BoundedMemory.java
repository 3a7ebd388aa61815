package kz.mediagrid.platform.streams;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.Cache;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.WriteBufferManager;

/**
 * Limits the memory that the stores of Kafka Streams use outside the heap. All stores of a process share one cache; without
 * it each of some forty stores has a cache of 50 MB and buffers of 48 MB.
 */
public final class BoundedMemory implements RocksDBConfigSetter {

    /** The memory of all stores for blocks, indexes, filters and values that are not on disk yet [bytes]. */
    private static final long MEMORY = 96L << 20;

    /** The part of {@link #MEMORY} for values that are not on disk yet [bytes]. */
    private static final long BUFFERS = 32L << 20;

    /** Four parts of the cache: in smaller ones the indexes and filters of a large file have no room, see DiskStores. */
    private static final int SHARD_BITS = 2;

    private static final long BUFFER_OF_STORE = 4L << 20;

    static {
        RocksDB.loadLibrary();
    }

    private static final Cache CACHE = new LRUCache(MEMORY, SHARD_BITS);
    private static final WriteBufferManager WRITE_BUFFERS = new WriteBufferManager(BUFFERS, CACHE);

    @Override
    public void setConfig(String storeName, Options options, Map<String, Object> configs) {
        var table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(CACHE);
        table.setCacheIndexAndFilterBlocks(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(WRITE_BUFFERS);
        options.setWriteBufferSize(BUFFER_OF_STORE);
        options.setMaxWriteBufferNumber(2);
    }

    @Override
    public void close(String storeName, Options options) {
        // The cache and the buffers serve all stores until the process ends.
    }
}
