package kz.mediagrid.platform.setup;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import kz.mediagrid.platform.follow.WholeTopic;
import kz.mediagrid.topics.Topics;
import org.apache.avro.Schema;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores the schema ids with which the data were written, on the topic {@code schema-ids}. The key is {@code
 * <subject>/<id>}, the value is the text of the schema.
 */
final class SchemaIds {

    private static final Logger log = LoggerFactory.getLogger(SchemaIds.class);

    /** A schema registered under a subject. */
    record Registered(String subject, Schema schema) {}

    private final Map<Registered, Integer> ids = new LinkedHashMap<>();

    private SchemaIds() {}

    /** Reads all stored ids; skips records that are not schemas. */
    static SchemaIds read(Consumer<byte[], byte[]> consumer) {
        var remembered = new SchemaIds();
        WholeTopic.read(consumer, Topics.SCHEMA_IDS, record -> {
            try {
                if (record.value() == null) {
                    remembered.forget(text(record.key()));
                } else {
                    remembered.put(text(record.key()), text(record.value()));
                }
            } catch (RuntimeException e) {
                log.warn("{} offset {} is not a schema: {}", record.topic(), record.offset(), e.toString());
            }
        });
        return remembered;
    }

    private void put(String key, String value) {
        int slash = key.lastIndexOf('/');
        var registered = new Registered(key.substring(0, slash), new Schema.Parser().parse(value));
        ids.put(registered, Integer.parseInt(key.substring(slash + 1)));
    }

    private void forget(String key) {
        int id = Integer.parseInt(key.substring(key.lastIndexOf('/') + 1));
        ids.entrySet()
                .removeIf(entry ->
                        entry.getValue() == id && key.startsWith(entry.getKey().subject() + "/"));
    }

    /** Whether {@code schema} was registered under {@code subject} before. */
    boolean knows(String subject, Schema schema) {
        return ids.containsKey(new Registered(subject, schema));
    }

    Map<Integer, Schema> byId() {
        var byId = new LinkedHashMap<Integer, Schema>();
        ids.forEach((registered, id) -> byId.put(id, registered.schema()));
        return byId;
    }

    /**
     * Stores the id of one more schema, and returns when the broker has acknowledged the id. The schema must not be used
     * earlier, since its records cannot be decoded without the id.
     *
     * @throws IllegalStateException if the broker does not acknowledge the id
     */
    static void remember(Producer<byte[], byte[]> producer, String subject, Schema schema, int id) {
        try {
            producer.send(new ProducerRecord<>(
                            Topics.SCHEMA_IDS.name(), bytes(subject + "/" + id), bytes(schema.toString())))
                    .get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("cannot write to " + Topics.SCHEMA_IDS.name(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while writing to " + Topics.SCHEMA_IDS.name(), e);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
