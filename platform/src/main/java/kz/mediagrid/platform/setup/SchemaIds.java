package kz.mediagrid.platform.setup;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.mediagrid.topics.Topics;
import org.apache.avro.Schema;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * What each registry id stood for when the data were written, as the broker remembers it on {@code schema-ids}: key
 * {@code <subject>/<id>}, value the schema's text.
 */
final class SchemaIds {

    private static final TopicPartition PARTITION = new TopicPartition(Topics.SCHEMA_IDS.name(), 0);

    /** A schema registered under a subject. */
    record Registered(String subject, Schema schema) {}

    private final Map<Registered, Integer> ids = new LinkedHashMap<>();

    private SchemaIds() {}

    /** Reads all that the broker remembers. */
    static SchemaIds read(Consumer<byte[], byte[]> consumer) {
        var remembered = new SchemaIds();
        consumer.assign(List.of(PARTITION));
        consumer.seekToBeginning(List.of(PARTITION));
        long end = consumer.endOffsets(List.of(PARTITION)).get(PARTITION);
        while (consumer.position(PARTITION) < end) {
            for (var record : consumer.poll(Duration.ofMillis(100))) {
                remembered.put(text(record.key()), text(record.value()));
            }
        }
        return remembered;
    }

    private void put(String key, String value) {
        int slash = key.lastIndexOf('/');
        var schema = new Schema.Parser().parse(value);
        ids.put(new Registered(key.substring(0, slash), schema), Integer.parseInt(key.substring(slash + 1)));
    }

    /** Whether {@code schema} was registered under {@code subject} before. */
    boolean knows(String subject, Schema schema) {
        return ids.containsKey(new Registered(subject, schema));
    }

    /** Every id with the schema it stood for. */
    Map<Integer, Schema> byId() {
        var byId = new LinkedHashMap<Integer, Schema>();
        ids.forEach((registered, id) -> byId.put(id, registered.schema()));
        return byId;
    }

    /** Remembers one more; the caller flushes. */
    static void remember(Producer<byte[], byte[]> producer, String subject, Schema schema, int id) {
        producer.send(
                new ProducerRecord<>(Topics.SCHEMA_IDS.name(), bytes(subject + "/" + id), bytes(schema.toString())));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
