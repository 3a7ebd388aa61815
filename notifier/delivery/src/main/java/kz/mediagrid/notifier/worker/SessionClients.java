package kz.mediagrid.notifier.worker;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import kz.mediagrid.platform.follow.WholeTopic;
import kz.mediagrid.platform.schemas.RecordSerdes;
import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.platform.write.RecordTemplate;
import kz.mediagrid.topics.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.springframework.kafka.core.ConsumerFactory;

/** Opens the Kafka clients of a session. Each session has new clients, because a failed client may not recover. */
public final class SessionClients implements AutoCloseable {

    /**
     * The longest time for which a producer's call blocks. Within a further 10 s, a record that the producer accepted
     * is acknowledged or fails.
     */
    public static final Duration PRODUCER_TIMEOUT = Duration.ofSeconds(15);

    /**
     * Settings with a short fetch wait. A consumer that seeks must first wait for its pending fetch at the topic's end.
     * The short wait costs nothing, because such a consumer polls only if there is something to read.
     */
    private static final Properties SEEKING = new Properties();

    static {
        SEEKING.setProperty(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, "10");
    }

    private final Map<String, Object> producerSettings;
    private final ConsumerFactory<byte[], byte[]> consumers;
    private final RecordReader reader;
    private final Serializer<SpecificRecord> serializer;

    /** @param producerSettings the producer settings, with the broker's address */
    public SessionClients(
            Map<String, Object> producerSettings,
            ConsumerFactory<byte[], byte[]> consumers,
            RecordSerdes serdes,
            RecordReader reader) {
        this.producerSettings = Map.copyOf(producerSettings);
        this.consumers = consumers;
        this.reader = reader;
        this.serializer = serdes.serializer();
    }

    /**
     * Opens a producer with the usual settings and the settings {@code more}, which take precedence.
     *
     * @param client the client id on the broker
     */
    public Producer<byte[], byte[]> producer(String client, Map<String, Object> more) {
        var settings = settings(client);
        settings.putAll(more);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /**
     * Opens a template, which writes single records.
     *
     * @param client the beginning of the client id on the broker
     */
    public RecordTemplate<byte[]> template(String client) {
        return new RecordTemplate<>(settings(client), new ByteArraySerializer());
    }

    private Map<String, Object> settings(String client) {
        var settings = new HashMap<>(producerSettings);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, client);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) PRODUCER_TIMEOUT.toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        return settings;
    }

    /**
     * The serializer that all sessions share, so that each schema is looked up only once. Any thread may use it.
     */
    public Serializer<SpecificRecord> serializer() {
        return serializer;
    }

    /**
     * Opens a consumer of raw bytes for reading single records at known offsets.
     *
     * @param client the beginning of the client id on the broker; {@code suffix} is the end of that id
     */
    public Consumer<byte[], byte[]> seekingConsumer(String client, String suffix) {
        return consumers.createConsumer(client, client, suffix, SEEKING);
    }

    /** The decoder of consumed records. */
    public RecordReader reader() {
        return reader;
    }

    /** Reads the newest record of each key on {@code topic}, up to the topic's present end. */
    public <T extends SpecificRecord> Map<String, T> latest(String client, String suffix, Topic topic, Class<T> type) {
        try (var consumer = consumers.createConsumer(client, suffix)) {
            return WholeTopic.latest(consumer, topic, reader, type);
        }
    }

    /** Passes every record with a key on {@code topic} to {@code handler}, in order, up to the topic's present end. */
    public <T extends SpecificRecord> void each(
            String client, String suffix, Topic topic, Class<T> type, java.util.function.Consumer<T> handler) {
        try (var consumer = consumers.createConsumer(client, suffix)) {
            WholeTopic.<T>each(consumer, topic, reader, type, (key, record) -> {
                if (record != null) {
                    handler.accept(record);
                }
            });
        }
    }

    @Override
    public void close() {
        serializer.close();
    }
}
