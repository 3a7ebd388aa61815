package kz.mediagrid.platform.streams;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import kz.mediagrid.platform.follow.DeadLetterBox;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.config.TopicConfig;
import org.apache.kafka.streams.StreamsConfig;

/** The settings of Kafka Streams: exactly-once processing and quick takeover. */
public final class StreamsSettings {

    /**
     * The time after which a killed instance loses its task, unless it is restarted under the same name before then. Brokers
     * accept no shorter time.
     */
    private static final Duration SESSION_TIMEOUT = Duration.ofSeconds(6);

    /**
     * The timeout of a transaction. All parts of a version are one transaction, which may take nearly the default of 10 s
     * for 20,000 entries. A transaction that a killed instance left open ends earlier: see {@link ZombieFencing}.
     */
    private static final Duration TRANSACTION_TIMEOUT = Duration.ofSeconds(30);

    /**
     * The time between commits of progress alone. What a stage sends is committed at its next tick; nobody waits for the offsets
     * of records from which nothing follows, and each commit is a dozen writes of the broker.
     */
    private static final Duration COMMIT_INTERVAL = Duration.ofSeconds(1);

    /**
     * The first wait before a producer repeats a request [ms]. The first records of a transaction are refused for as long as the
     * broker completes the one before it; with the default of 100 ms each such refusal delayed outcomes by a whole tick.
     */
    private static final int RETRY_BACKOFF = 10;

    /** The most that one batch of records holds before compression [bytes]; a topic accepts about 1 MB. */
    private static final int BATCH_SIZE = 256 * 1024;

    private StreamsSettings() {}

    /**
     * The settings of one topology.
     *
     * @param applicationId the topology's consumer group, and the prefix of its internal topics and instance names
     * @param stateDir the directory of the state stores; never the system's temporary folder, which is emptied
     * @param replicationFactor copies of each internal topic; -1 for the broker's default
     * @param standbyReplicas the number of standby instances that hold a copy of the state
     * @param instance the name of this instance; an instance that restarts under the same name resumes at once
     */
    public record Own(
            String applicationId, Path stateDir, int replicationFactor, int standbyReplicas, String instance) {}

    /** The name of an instance in the application's group; Kafka Streams appends the number of a thread. */
    static String member(String applicationId, String instance) {
        return applicationId + "-" + instance;
    }

    /** @param client the settings to connect to the broker, e.g. {@code bootstrap.servers} and security */
    public static Map<String, Object> of(Own own, Map<String, Object> client) {
        var settings = new HashMap<>(client);
        // Otherwise Streams puts a random id into the name of each client.
        settings.put(StreamsConfig.CLIENT_ID_CONFIG, own.applicationId());
        settings.put(StreamsConfig.APPLICATION_ID_CONFIG, own.applicationId());
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        settings.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, COMMIT_INTERVAL.toMillis());
        settings.put(StreamsConfig.STATE_DIR_CONFIG, own.stateDir().toString());
        settings.put(StreamsConfig.REPLICATION_FACTOR_CONFIG, own.replicationFactor());
        settings.put(StreamsConfig.NUM_STANDBY_REPLICAS_CONFIG, own.standbyReplicas());
        // A standby must have caught up before it takes over, because a lagging standby once took over and lost state.
        settings.put(StreamsConfig.ACCEPTABLE_RECOVERY_LAG_CONFIG, 0L);
        settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, 1);
        settings.put(StreamsConfig.TOPOLOGY_OPTIMIZATION_CONFIG, StreamsConfig.NO_OPTIMIZATION);
        settings.put(
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG),
                member(own.applicationId(), own.instance()));
        settings.put(StreamsConfig.mainConsumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), (int)
                SESSION_TIMEOUT.toMillis());
        settings.put(
                StreamsConfig.mainConsumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG),
                (int) SESSION_TIMEOUT.toMillis() / 4);
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG), (int)
                TRANSACTION_TIMEOUT.toMillis());
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.RETRY_BACKOFF_MS_CONFIG), RETRY_BACKOFF);
        // It takes a fourth of gzip's processor time; topics that the media read are stored with gzip: see Batches.
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        // A broker of its own writes each batch to disk: a commit makes few batches of many records.
        settings.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), BATCH_SIZE);
        settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, BoundedMemory.class);
        if (own.replicationFactor() == 1) {
            // No other machine has a changelog's records: they are on disk before a commit is acknowledged.
            settings.put(StreamsConfig.topicPrefix(TopicConfig.FLUSH_MESSAGES_INTERVAL_CONFIG), "1");
        }
        // A dead letter contains a whole record and more: if it were too large for the producer, the task would stop at
        // every restart.
        DeadLetterBox.PRODUCER_SETTINGS.forEach(
                (name, value) -> settings.put(StreamsConfig.producerPrefix(name), value));
        return settings;
    }
}
