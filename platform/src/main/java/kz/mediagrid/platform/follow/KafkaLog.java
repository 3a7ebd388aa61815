package kz.mediagrid.platform.follow;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.NoSuchElementException;
import kz.mediagrid.observability.progress.Progress;
import kz.mediagrid.topics.Topic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.RetriableException;

/**
 * Iterates over the records of a one-partition topic, from its beginning to its end. Records written after the iterator
 * was made are not included.
 *
 * <p>Not safe for use by several threads.
 */
public final class KafkaLog implements Iterator<LogRecord> {

    private final LogReader reader;
    private final String topic;
    private final java.util.function.Consumer<Progress> told;
    private final Deque<LogRecord> read = new ArrayDeque<>();
    private boolean isDamageTold;

    /**
     * @param consumer returns raw bytes of committed records only; this log replaces the consumer's assignment, and
     *     nothing else may use the consumer until the log is read
     */
    public KafkaLog(Consumer<byte[], byte[]> consumer, Topic topic) {
        this(consumer, topic, progress -> {});
    }

    /** @param told receives how many of the records are read, whenever some are read */
    public KafkaLog(Consumer<byte[], byte[]> consumer, Topic topic, java.util.function.Consumer<Progress> told) {
        this.reader = LogReader.whole(consumer, topic.name());
        this.topic = topic.name();
        this.told = told;
    }

    /** @throws IllegalStateException if the broker sends nothing for 15 s */
    @Override
    public boolean hasNext() {
        while (read.isEmpty() && !reader.isAtEnd()) {
            readOn();
        }
        return !read.isEmpty();
    }

    private void readOn() {
        try {
            for (var record : reader.next()) {
                isDamageTold = false;
                read.add(new LogRecord.Held(record.offset(), record.key(), record.value()));
            }
            told.accept(new Progress(reader.position(), reader.end()));
        } catch (KafkaException failure) {
            if (failure instanceof RetriableException || !isOfTheRecord(failure)) {
                throw failure;
            }
            skipDamaged(reader.position(), failure);
        }
    }

    // The client has no exception type for a damaged record: only the exception's message says to seek past the record.
    private static boolean isOfTheRecord(KafkaException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            var said = String.valueOf(cause.getMessage());
            if (said.contains("seek past the record") || said.contains("corrupt") || said.contains("is invalid")) {
                return true;
            }
        }
        return false;
    }

    /** Reports a damaged batch only once, although reading fails at each offset of the batch. */
    private void skipDamaged(long position, KafkaException failure) {
        if (!isDamageTold) {
            var cause = failure.getCause() == null ? failure : failure.getCause();
            read.add(new LogRecord.Damaged(
                    position, "its bytes are damaged on the broker's disk: " + cause.getMessage()));
            isDamageTold = true;
        }
        reader.seek(position + 1);
    }

    @Override
    public LogRecord next() {
        if (!hasNext()) {
            throw new NoSuchElementException(topic + " ends at offset " + reader.end());
        }
        return read.remove();
    }
}
