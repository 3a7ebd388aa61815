package kz.mediagrid.platform.follow;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Reads a one-partition topic from an offset to a fixed end. Records written later are not read.
 *
 * <p>Not safe for use by several threads.
 */
public final class LogReader {

    private static final Duration POLL_TIMEOUT = Duration.ofMillis(100);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(15);

    private final Consumer<byte[], byte[]> consumer;
    private final TopicPartition partition;
    private final long end;

    private LogReader(Consumer<byte[], byte[]> consumer, TopicPartition partition, long end) {
        this.consumer = consumer;
        this.partition = partition;
        this.end = end;
    }

    /**
     * Reads {@code topic} from its beginning to its present end.
     *
     * @param consumer a consumer of raw bytes, as {@link RawConsumers} makes them; the reader replaces the consumer's
     *     assignment, and nothing else may use the consumer until the topic is read
     */
    public static LogReader whole(Consumer<byte[], byte[]> consumer, String topic) {
        var partition = new TopicPartition(topic, 0);
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        return new LogReader(
                consumer,
                partition,
                requireNonNull(consumer.endOffsets(List.of(partition)).get(partition)));
    }

    /**
     * Reads the records from offset {@code from} to the last one before offset {@code end}.
     *
     * @param consumer see {@link #whole}
     */
    public static LogReader between(Consumer<byte[], byte[]> consumer, String topic, long from, long end) {
        var partition = new TopicPartition(topic, 0);
        consumer.assign(List.of(partition));
        consumer.seek(partition, from);
        return new LogReader(consumer, partition, end);
    }

    /** The next offset to read. Transaction markers also take offsets, although they are not records. */
    public long position() {
        return consumer.position(partition);
    }

    /** The offset after the last record to read. */
    public long end() {
        return end;
    }

    public boolean isAtEnd() {
        return position() >= end;
    }

    /** Continues from {@code offset}. */
    public void seek(long offset) {
        consumer.seek(partition, offset);
    }

    /** The records that the broker returns within {@code limit}, without the records after the end. */
    public List<ConsumerRecord<byte[], byte[]>> poll(Duration limit) {
        var found = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        for (var record : consumer.poll(limit)) {
            if (record.offset() < end) {
                found.add(record);
            }
        }
        return found;
    }

    /**
     * The next records before the end; empty if only transaction markers were passed. Must not be called at the end.
     *
     * @throws IllegalStateException if the broker sends nothing for 15 s
     */
    public List<ConsumerRecord<byte[], byte[]>> next() {
        return next(READ_TIMEOUT);
    }

    /**
     * Does the same as {@link #next()}, with the timeout {@code silence}.
     *
     * @throws IllegalStateException if the broker sends nothing for {@code silence}
     */
    public List<ConsumerRecord<byte[], byte[]>> next(Duration silence) {
        var from = position();
        var began = System.nanoTime();
        var found = poll(POLL_TIMEOUT);
        while (position() <= from) {
            if (System.nanoTime() - began > silence.toNanos()) {
                throw new IllegalStateException("the broker has sent no more records of %s for %d s, at offset %d of %d"
                        .formatted(partition.topic(), silence.toSeconds(), from, end));
            }
            found = poll(POLL_TIMEOUT);
        }
        return found;
    }
}
