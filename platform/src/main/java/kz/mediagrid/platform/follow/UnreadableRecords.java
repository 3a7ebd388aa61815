package kz.mediagrid.platform.follow;

import java.util.Map;
import kz.mediagrid.topics.Retention;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.ConsumerFactory;

/** Decides whether a follower goes on after a record that it cannot read. */
final class UnreadableRecords {

    private static final Logger log = LoggerFactory.getLogger(UnreadableRecords.class);

    private final ConsumerFactory<byte[], byte[]> consumers;
    private final Topic topic;
    private final String group;
    private final DeadLetterBox deadLetters;

    private volatile long alreadyHandled;

    UnreadableRecords(ConsumerFactory<byte[], byte[]> consumers, Topic topic, String group, DeadLetterBox deadLetters) {
        this.consumers = consumers;
        this.topic = topic;
        this.group = group;
        this.deadLetters = deadLetters;
    }

    /** Records before the offset {@code end} are in the dead letters already. */
    void alreadyHandled(long end) {
        alreadyHandled = end;
    }

    /** @throws UnreadableRecordException if the topic is read without gaps, and no newer record replaces this one */
    void skip(ConsumerRecord<byte[], byte[]> record, String cause, Consumer<?, ?> consumer) {
        if (!Topics.isReadWithoutGaps(topic)) {
            putAside(record, cause, consumer);
        } else if (!isReplaced(record)) {
            throw new UnreadableRecordException(record, cause);
        }
    }

    /** Whether the topic retains only the newest record of each key, and has a newer record with this record's key. */
    private boolean isReplaced(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null || !(topic.retention() instanceof Retention.Compacted)) {
            return false;
        }
        try (var probe = consumers.createConsumer(group, "-probe")) {
            return WholeTopic.isFollowedByItsKey(probe, record);
        }
    }

    private void putAside(ConsumerRecord<byte[], byte[]> record, String cause, Consumer<?, ?> consumer) {
        log.warn("{} offset {} cannot be read: {}", record.topic(), record.offset(), cause);
        if (record.offset() >= alreadyHandled) {
            deadLetters.keep(record, cause);
            // At once, so that a restarted follower does not write the same dead letter again.
            consumer.commitSync(Map.of(
                    new TopicPartition(record.topic(), record.partition()),
                    new OffsetAndMetadata(record.offset() + 1)));
        }
    }
}
