package kz.mediagrid.platform.follow;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import kz.mediagrid.platform.serde.Reading.Readable;
import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.topics.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;

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
     * The newest record of each key; deleted keys are absent. Skips records without a key, of another type, or
     * unreadable ones.
     */
    public static <T extends SpecificRecord> Map<String, T> latest(
            org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer,
            Topic topic,
            RecordReader reader,
            Class<T> type) {
        var latest = new HashMap<String, T>();
        read(consumer, topic, record -> {
            if (record.key() == null) {
                return;
            }
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
