package kz.mediagrid.platform.streams;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.mediagrid.platform.follow.LogReader;
import kz.mediagrid.topics.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads the offsets of a task's inputs from the broker.
 *
 * <p>The end offsets include records of open transactions, which readers of committed records do not see yet. So due
 * work waits for these transactions, and does not miss their records.
 */
public final class KafkaInputs implements Inputs {

    private static final Logger log = LoggerFactory.getLogger(KafkaInputs.class);

    /** The longest time to wait for an answer; the task is blocked meanwhile [real time]. */
    private static final Duration ADMIN_TIMEOUT = Duration.ofSeconds(2);

    /** The longest wait for records that decide whether a state may be used [real time]. */
    private static final Duration ANSWER_TIMEOUT = Duration.ofSeconds(15);

    private static final Duration CACHE_INTERVAL = Duration.ofMillis(50);

    private final Map<String, Object> client;
    private final String group;
    private final List<TopicPartition> partitions;
    private final Consumer<byte[], byte[]> ends;
    private final Consumer<byte[], byte[]> committed;

    /**
     * @param client the settings to connect to the broker, e.g. {@code bootstrap.servers} and security
     * @param group the consumer group whose offsets are the task's progress: its application id
     */
    public KafkaInputs(Map<String, Object> client, String group, List<Topic> topics) {
        this.client = client;
        this.group = group;
        partitions = topics.stream().map(topic -> partition(topic.name())).toList();
        ends = consumer(client, "ends", "read_uncommitted", "none");
        // A topic with retention may start after the last processed offset. Such a topic is then read from its
        // beginning.
        committed = consumer(client, "committed", "read_committed", "earliest");
    }

    @Override
    public Optional<Map<String, Long>> ends() {
        try {
            var offsets = ends.endOffsets(partitions);
            return Optional.of(byTopic(offsets::get));
        } catch (TimeoutException e) {
            log.warn("The broker did not return the ends of {} within {} s.", partitions, ADMIN_TIMEOUT.toSeconds(), e);
            return Optional.empty();
        }
    }

    @Override
    public boolean mayHoldRecords(String topic, long from, long to) {
        var log = LogReader.between(committed, topic, from, to);
        return !log.poll(CACHE_INTERVAL).isEmpty() || !log.isAtEnd();
    }

    @Override
    public boolean holdsRecords(String topic, long from, long to) {
        var log = LogReader.between(committed, topic, from, to);
        long began = System.nanoTime();
        while (!log.isAtEnd()) {
            if (!log.poll(CACHE_INTERVAL).isEmpty()) {
                return true;
            }
            if (System.nanoTime() - began > ANSWER_TIMEOUT.toNanos()) {
                throw new TimeoutException(
                        "The broker did not return the records of %s from offset %d to %d within %d s."
                                .formatted(topic, from, to, ANSWER_TIMEOUT.toSeconds()));
            }
        }
        return false;
    }

    // Does not require stable offsets, which would wait until an open transaction ends.
    @Override
    public Map<String, Long> committed() {
        try (var admin = Admin.create(client)) {
            var offsets = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            return byTopic(partition ->
                    offsets.get(partition) == null ? 0L : offsets.get(partition).offset());
        } catch (ExecutionException e) {
            throw new KafkaException("cannot read the offsets of " + group, e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    @Override
    public void close() {
        ends.close();
        committed.close();
    }

    private Map<String, Long> byTopic(Function<TopicPartition, Long> offset) {
        return partitions.stream().collect(Collectors.toMap(TopicPartition::topic, offset));
    }

    private static TopicPartition partition(String topic) {
        return new TopicPartition(topic, 0);
    }

    private static Consumer<byte[], byte[]> consumer(
            Map<String, Object> client, String suffix, String isolation, String reset) {
        var settings = new HashMap<>(client);
        // Two consumers of one name would share the metrics of the broker and of JMX.
        settings.computeIfPresent(ConsumerConfig.CLIENT_ID_CONFIG, (setting, name) -> name + "-" + suffix);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, reset);
        settings.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) ADMIN_TIMEOUT.toMillis());
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1024);
        // A consumer that seeks in another topic must first wait for its pending fetch at the end of the last one.
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 10);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
