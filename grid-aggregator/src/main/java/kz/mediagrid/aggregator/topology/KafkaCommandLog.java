package kz.mediagrid.aggregator.topology;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ExecutionException;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topics;
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
 * Asks the broker about the log of commands.
 *
 * <p>The end is the one that includes what is acknowledged but not yet visible to readers of committed records: an open
 * transaction of somebody else must delay a grid, not let it miss commands.
 */
public final class KafkaCommandLog implements CommandLog {

    private static final Logger log = LoggerFactory.getLogger(KafkaCommandLog.class);
    private static final TopicPartition PARTITION = new TopicPartition(Topics.GRID_COMMANDS.name(), 0);

    /** The task stands still while it waits for an answer [real time]. */
    private static final Duration ANSWER = Duration.ofSeconds(2);

    private static final Duration LOOK = Duration.ofMillis(50);

    private final Map<String, Object> client;
    private final Consumer<byte[], byte[]> ends;
    private final Consumer<byte[], byte[]> committed;

    /** @param client how to reach the broker, e.g. {@code bootstrap.servers} and its security settings */
    public KafkaCommandLog(Map<String, Object> client) {
        this.client = client;
        ends = consumer(client, "read_uncommitted");
        committed = consumer(client, "read_committed");
        committed.assign(List.of(PARTITION));
    }

    @Override
    public OptionalLong end() {
        try {
            return OptionalLong.of(ends.endOffsets(List.of(PARTITION), ANSWER).get(PARTITION));
        } catch (TimeoutException e) {
            log.warn("The broker did not tell the end of {} within {} s.", PARTITION.topic(), ANSWER.toSeconds(), e);
            return OptionalLong.empty();
        }
    }

    @Override
    public boolean mayHoldCommands(long from, long to) {
        committed.seek(PARTITION, from);
        var found = committed.poll(LOOK);
        if (!found.isEmpty()) {
            return found.iterator().next().offset() < to;
        }
        // The position also passes transaction markers, which are no records.
        return committed.position(PARTITION, ANSWER) < to;
    }

    // What a transaction still open would add is not asked for: it could make this wait for as long as that may take.
    @Override
    public long committed() {
        try (var admin = Admin.create(client)) {
            var offsets = admin.listConsumerGroupOffsets(Service.GRID_AGGREGATOR.id())
                    .partitionsToOffsetAndMetadata()
                    .get();
            var offset = offsets.get(PARTITION);
            return offset == null ? 0 : offset.offset();
        } catch (ExecutionException e) {
            throw new KafkaException("cannot ask how far " + Service.GRID_AGGREGATOR.id() + " has come", e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    @Override
    public void close() {
        ends.close();
        committed.close();
    }

    private static Consumer<byte[], byte[]> consumer(Map<String, Object> client, String isolation) {
        var settings = new HashMap<>(client);
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, isolation);
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        settings.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        settings.put(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, 1024);
        return new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
