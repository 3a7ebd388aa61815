package kz.mediagrid.platform.follow;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import kz.mediagrid.platform.serde.Reading;
import kz.mediagrid.platform.serde.Reading.Readable;
import kz.mediagrid.platform.serde.Reading.Unreadable;
import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** Reads one topic once, from its beginning to its present end. */
public final class WholeTopic {

    private WholeTopic() {}

    /**
     * Passes every record of {@code topic} to {@code handler}, in order.
     *
     * @param consumer a consumer of raw bytes, as {@link RawConsumers} makes them; its assignment is replaced
     * @throws IllegalStateException if the broker sends nothing for 15 s
     */
    public static void read(
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer,
            Topic topic,
            Consumer<ConsumerRecord<byte[], byte[]>> handler) {
        read(consumer, topic.name(), handler);
    }

    /** The keys that {@code topic} has at present. No value is read, so that an unreadable one hides no key. */
    public static Set<String> keys(org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer, Topic topic) {
        var keys = new HashSet<String>();
        read(consumer, topic, record -> {
            var key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
            if (record.value() == null) {
                keys.remove(key);
            } else {
                keys.add(key);
            }
        });
        return keys;
    }

    /** Whether the topic has a later record with the key of {@code record}. */
    static boolean isFollowedByItsKey(
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer,
            ConsumerRecord<byte[], byte[]> record) {
        var partition = new TopicPartition(record.topic(), 0);
        long end = requireNonNull(consumer.endOffsets(List.of(partition)).get(partition));
        var later = LogReader.between(consumer, record.topic(), record.offset() + 1, end);
        while (!later.isAtEnd()) {
            if (later.next().stream().anyMatch(newer -> Arrays.equals(newer.key(), record.key()))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Passes every record of {@code topic} to {@code handler}, in order. The topic may be outside the catalogue, such as
     * a changelog.
     */
    public static void read(
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer,
            String topic,
            Consumer<ConsumerRecord<byte[], byte[]>> handler) {
        var reader = LogReader.whole(consumer, topic);
        while (!reader.isAtEnd()) {
            reader.next().forEach(handler);
        }
    }

    /**
     * Passes every record of {@code type} on {@code topic} to {@code handler}, in order. Skips tombstones and records of
     * other types.
     *
     * @throws UnreadableRecordException if a record cannot be read, and {@code topic} is read without gaps
     */
    public static <T extends SpecificRecord> void read(
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer,
            Topic topic,
            Deserializer<Reading> reading,
            Class<T> type,
            Consumer<T> handler) {
        read(consumer, topic, record -> {
            if (record.value() == null) {
                return;
            }
            var read = reading.deserialize(record.topic(), record.value());
            if (read instanceof Unreadable unreadable && Topics.isReadWithoutGaps(topic)) {
                throw new UnreadableRecordException(record, unreadable.cause());
            }
            if (read instanceof Readable readable && type.isInstance(readable.record())) {
                handler.accept(type.cast(readable.record()));
            }
        });
    }

    /**
     * The newest record of each key, in the order of the keys' first records; deleted keys are absent. Skips records without a
     * key, or of another type.
     *
     * @throws UnreadableRecordException if the newest record of a key cannot be read
     */
    public static <T extends SpecificRecord> Map<String, T> latest(
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer,
            Topic topic,
            RecordReader reader,
            Class<T> type) {
        var latest = new LinkedHashMap<String, T>();
        each(consumer, topic, reader, type, (key, record) -> {
            if (record == null) {
                latest.remove(key);
            } else {
                latest.put(key, record);
            }
        });
        return latest;
    }

    /**
     * Passes every record of {@code type} with its key to {@code handler}, in order. A deleted key comes with null. Skips
     * records without a key, or of another type.
     *
     * @throws UnreadableRecordException after all records, if the newest record of a key cannot be read
     */
    public static <T extends SpecificRecord> void each(
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer,
            Topic topic,
            RecordReader reader,
            Class<T> type,
            BiConsumer<String, @Nullable T> handler) {
        var unreadable = new LinkedHashMap<String, UnreadableRecordException>();
        read(consumer, topic, record -> {
            if (record.key() == null) {
                return;
            }
            var key = new String(record.key(), StandardCharsets.UTF_8);
            unreadable.remove(key);
            if (record.value() == null) {
                handler.accept(key, null);
                return;
            }
            var read = reader.read(record.topic(), record.value());
            if (read instanceof Readable readable && type.isInstance(readable.record())) {
                handler.accept(key, type.cast(readable.record()));
            } else if (read instanceof Unreadable broken) {
                unreadable.put(key, new UnreadableRecordException(record, broken.cause()));
            }
        });
        unreadable.values().stream().findFirst().ifPresent(first -> {
            throw first;
        });
    }
}
