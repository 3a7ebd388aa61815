package kz.mediagrid.killseries;

import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Properties;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StoreQueryParameters;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.Materialized;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.state.QueryableStoreTypes;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.Options;

/**
 * The process that counts records by their keys, and is killed while it counts. Its arguments are the broker's
 * address and the folder for its state. It prints {@code working} once, when it begins to count. For each line of
 * input, it prints the sum of all counts.
 */
final class Counter {

    static final String TOPIC = "numbers";
    static final String GROUP = "counter";

    private static final String STORE = "counts";

    private Counter() {}

    /** Makes the write buffers so small that uncommitted data reach the disk. */
    public static final class SmallBuffers implements RocksDBConfigSetter {

        @Override
        public void setConfig(String store, Options options, Map<String, Object> settings) {
            options.setWriteBufferSize(64 * 1024);
        }

        @Override
        public void close(String store, Options options) {}
    }

    public static void main(String[] arguments) throws IOException {
        var builder = new StreamsBuilder();
        builder.stream(TOPIC, Consumed.with(Serdes.Integer(), Serdes.Integer()))
                .groupByKey()
                .count(Materialized.<Integer, Long, KeyValueStore<Bytes, byte[]>>as(STORE)
                        .withCachingDisabled());
        var streams = new KafkaStreams(builder.build(), settings(arguments[0], arguments[1]));
        streams.setStateListener((now, before) -> {
            if (now == KafkaStreams.State.RUNNING) {
                System.out.println("working");
            }
        });
        streams.start();
        while (System.in.read() >= 0) {
            System.out.println(sum(streams));
        }
        streams.close(Duration.ofSeconds(30));
    }

    private static long sum(KafkaStreams streams) {
        var store = streams.store(
                StoreQueryParameters.fromNameAndType(STORE, QueryableStoreTypes.<Integer, Long>keyValueStore()));
        long sum = 0;
        try (var counts = store.all()) {
            while (counts.hasNext()) {
                sum += counts.next().value;
            }
        }
        return sum;
    }

    private static Properties settings(String broker, String folder) {
        var settings = new Properties();
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, GROUP);
        settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, broker);
        settings.put(StreamsConfig.STATE_DIR_CONFIG, folder);
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, 2_000);
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SmallBuffers.class);
        settings.put(StreamsConfig.DEFAULT_KEY_SERDE_CLASS_CONFIG, Serdes.IntegerSerde.class);
        settings.put(StreamsConfig.consumerPrefix("auto.offset.reset"), "earliest");
        // A static member: after a kill, the next process gets its partition at once, without waiting until the group
        // misses the killed one.
        settings.put(StreamsConfig.mainConsumerPrefix("group.instance.id"), "counter-1");
        settings.put(StreamsConfig.mainConsumerPrefix("session.timeout.ms"), 6_000);
        return settings;
    }
}
