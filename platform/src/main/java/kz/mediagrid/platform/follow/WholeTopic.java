package kz.mediagrid.platform.follow;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kz.mediagrid.platform.serde.Reading.Readable;
import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.topics.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/** One topic, read once from its beginning to its present end. */
public final class WholeTopic {

    private static final Duration POLL = Duration.ofMillis(100);
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private WholeTopic() {}

    /**
     * Hands over every record of {@code topic}, in order.
     *
     * @param consumer a consumer of raw bytes, as {@link RawConsumers} makes them; it is assigned anew
     * @throws IllegalStateException if the broker says nothing for 15 s
     */
    public static void read(
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer,
            Topic topic,
            Consumer<ConsumerRecord<byte[], byte[]>> handler) {
        read(consumer, topic.name(), handler);
    }

    /** The same for a topic that is not of the catalogue, such as a changelog, by its name. */
    public static void read(
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer,
            String topic,
            Consumer<ConsumerRecord<byte[], byte[]>> handler) {
        var partition = new TopicPartition(topic, 0);
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        long end = requireNonNull(consumer.endOffsets(List.of(partition)).get(partition));
        long position = consumer.position(partition);
        long lastWord = System.nanoTime();
        // The position also passes transaction markers, which are no records.
        while (position < end) {
            consumer.poll(POLL).forEach(handler);
            long now = consumer.position(partition);
            if (now > position) {
                lastWord = System.nanoTime();
            } else if (System.nanoTime() - lastWord > SILENCE.toNanos()) {
                throw new IllegalStateException("the broker has said nothing more of %s for %d s, at offset %d of %d"
                        .formatted(topic, SILENCE.toSeconds(), now, end));
            }
            position = now;
        }
    }

    /**
     * The newest record of each key, without the deleted ones; records of another type, and those that cannot be read, are
     * left out.
     */
    public static <T extends SpecificRecord> Map<String, T> latest(
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer,
            Topic topic,
            RecordReader reader,
            Class<T> type) {
        var latest = new HashMap<String, T>();
        read(consumer, topic, record -> {
            var key = new String(record.key(), StandardCharsets.UTF_8);
            if (record.value() == null) {
                latest.remove(key);
            } else if (reader.read(record.topic(), record.value()) instanceof Readable readable
                    && type.isInstance(readable.record())) {
                latest.put(key, type.cast(readable.record()));
            }
        });
        return latest;
    }
}
