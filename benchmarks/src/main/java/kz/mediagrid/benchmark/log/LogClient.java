package kz.mediagrid.benchmark.log;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import kz.mediagrid.platform.follow.RawConsumers;
import kz.mediagrid.platform.schemas.RecordSerdes;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/** Writes records to the topics of a running media-grid, and counts what becomes of them: committed records only. */
public final class LogClient implements AutoCloseable {

    /** The longest time without a new record. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private static final Duration POLL_TIMEOUT = Duration.ofMillis(200);

    private final RecordSerdes serdes;
    private final Producer<byte[], SpecificRecord> producer;
    private final Consumer<byte[], byte[]> consumer;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();

    public LogClient(String bootstrapServers) {
        var client =
                new HashMap<String, Object>(Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, bootstrapServers));
        serdes = new RecordSerdes(client);
        consumer = RawConsumers.factory(client).createConsumer();
        client.put(ProducerConfig.ACKS_CONFIG, "all");
        client.put(ProducerConfig.LINGER_MS_CONFIG, 20);
        producer = new KafkaProducer<>(client, new ByteArraySerializer(), serdes.serializer());
    }

    /**
     * Writes commands, and waits until the aggregator has decided as many.
     *
     * @return the time from the first command to the last outcome [s]
     */
    public double decide(Stream<? extends SpecificRecord> commands) {
        seekToEnd(Topics.SUBMISSION_OUTCOMES);
        var began = System.nanoTime();
        long written = write(commands);
        await(written);
        return (System.nanoTime() - began) / 1e9;
    }

    /** Writes commands, and returns their number when the broker has stored them. */
    public long write(Stream<? extends SpecificRecord> commands) {
        return put(Topics.GRID_COMMANDS, commands.map(command -> Map.entry(Topics.JURISDICTION, command)));
    }

    /** Writes records with their keys, and returns their number when the broker has stored them. */
    public long put(Topic topic, Stream<? extends Map.Entry<String, ? extends SpecificRecord>> records) {
        var count = records.peek(record -> send(topic, record.getKey(), record.getValue()))
                .mapToLong(record -> 1)
                .sum();
        producer.flush();
        var failed = failure.get();
        if (failed != null) {
            throw new IllegalStateException("The broker did not store a record.", failed);
        }
        return count;
    }

    /** Deletes keys of a compacted topic. */
    public void delete(Topic topic, List<String> keys) {
        keys.forEach(key -> send(topic, key, null));
        producer.flush();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // The callback stores the failure.
    private void send(Topic topic, String key, @Nullable SpecificRecord record) {
        producer.send(
                new ProducerRecord<>(topic.name(), key.getBytes(StandardCharsets.UTF_8), record), (place, failed) -> {
                    if (failed != null) {
                        failure.compareAndSet(null, failed);
                    }
                });
    }

    /** Counts the records of {@code topic} from its present end on. */
    public void seekToEnd(Topic topic) {
        var partitions = List.of(new TopicPartition(topic.name(), 0));
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    /**
     * Waits for {@code count} more records of the topic that is counted.
     *
     * @throws IllegalStateException if none comes for a minute
     */
    public void await(long count) {
        long left = count;
        var last = System.nanoTime();
        while (left > 0) {
            int found = consumer.poll(POLL_TIMEOUT).count();
            left -= found;
            if (found > 0) {
                last = System.nanoTime();
            } else if (System.nanoTime() - last > SILENCE.toNanos()) {
                throw new IllegalStateException("%d records are missing after %s of silence.".formatted(left, SILENCE));
            }
        }
    }

    /** The offset at which the next record of {@code topic} will be. */
    public long end(Topic topic) {
        var partition = new TopicPartition(topic.name(), 0);
        return consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
    }

    @Override
    public void close() {
        consumer.close();
        producer.close();
        serdes.close();
    }
}
