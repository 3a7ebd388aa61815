package kz.mediagrid.platform.follow;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Objects;
import kz.mediagrid.topics.Topic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;

/**
 * What a topic of one partition holds, record by record, from its beginning to where it ended when this was made.
 *
 * <p>Not safe for use by several threads.
 */
public final class KafkaLog implements Iterator<LogRecord> {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private final Consumer<byte[], byte[]> consumer;
    private final TopicPartition partition;
    private final long end;
    private final Deque<LogRecord> read = new ArrayDeque<>();
    private boolean isDamageTold;

    /** @param consumer a consumer of raw bytes that shows committed records only; it is assigned anew, and used until the end */
    public KafkaLog(Consumer<byte[], byte[]> consumer, Topic topic) {
        this.consumer = consumer;
        this.partition = new TopicPartition(topic.name(), 0);
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        this.end =
                Objects.requireNonNull(consumer.endOffsets(List.of(partition)).get(partition));
    }

    /** @throws IllegalStateException if the broker says nothing for 15 s */
    @Override
    public boolean hasNext() {
        var lastWord = System.nanoTime();
        // The position also passes transaction markers, which are no records.
        while (read.isEmpty() && consumer.position(partition) < end) {
            var position = consumer.position(partition);
            poll();
            if (consumer.position(partition) > position) {
                lastWord = System.nanoTime();
            } else if (System.nanoTime() - lastWord > SILENCE.toNanos()) {
                throw new IllegalStateException("the broker has said nothing more of %s for %d s, at offset %d of %d"
                        .formatted(partition.topic(), SILENCE.toSeconds(), position, end));
            }
        }
        return !read.isEmpty();
    }

    private void poll() {
        try {
            for (var record : consumer.poll(POLL)) {
                isDamageTold = false;
                if (record.offset() < end) {
                    read.add(new LogRecord.Held(record.offset(), record.key(), record.value()));
                }
            }
        } catch (KafkaException failure) {
            if (failure instanceof org.apache.kafka.common.errors.RetriableException || !isOfTheRecord(failure)) {
                throw failure;
            }
            skipDamaged(consumer.position(partition), failure);
        }
    }

    // The client has no type for it: it says so in words, and that who goes on must seek past the record.
    private static boolean isOfTheRecord(KafkaException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var said = String.valueOf(cause.getMessage());
            if (said.contains("seek past the record") || said.contains("corrupt") || said.contains("is invalid")) {
                return true;
            }
        }
        return false;
    }

    /** The batch around it fails at each of its offsets, so it is told once. */
    private void skipDamaged(long position, KafkaException failure) {
        if (!isDamageTold) {
            var cause = failure.getCause() == null ? failure : failure.getCause();
            read.add(new LogRecord.Damaged(
                    position, "its bytes are damaged on the broker's disk: " + cause.getMessage()));
            isDamageTold = true;
        }
        consumer.seek(partition, position + 1);
    }

    @Override
    public LogRecord next() {
        if (!hasNext()) {
            throw new NoSuchElementException(partition.topic() + " ends at offset " + end);
        }
        return read.remove();
    }
}
