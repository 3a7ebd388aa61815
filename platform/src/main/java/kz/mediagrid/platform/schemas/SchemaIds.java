package kz.mediagrid.platform.schemas;

import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import kz.mediagrid.platform.follow.WholeTopic;
import kz.mediagrid.topics.Topics;
import org.apache.avro.Schema;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stores on the topic {@code schema-ids} the schema ids with which the data were written. The key is {@code
 * <subject>/<id>}, the value is the text of the schema.
 */
public final class SchemaIds {

    private static final Logger log = LoggerFactory.getLogger(SchemaIds.class);

    /** A schema registered under a subject. */
    public record Registered(String subject, Schema schema) {}

    private final Map<String, Registered> byKey = new LinkedHashMap<>();
    private final Set<String> damaged = new HashSet<>();

    SchemaIds() {}

    /** Reads all stored ids; skips records that are not schemas. */
    public static SchemaIds read(Consumer<byte[], byte[]> consumer) {
        var remembered = new SchemaIds();
        WholeTopic.read(consumer, Topics.SCHEMA_IDS, remembered::take);
        return remembered;
    }

    /** Applies the topic's next record: adds or removes an id. A record that is not a schema changes no known id. */
    void take(ConsumerRecord<byte[], byte[]> record) {
        var key = record.key() == null ? "" : text(record.key());
        damaged.remove(key);
        if (record.value() == null) {
            byKey.remove(key);
            return;
        }
        try {
            put(key, text(record.value()));
        } catch (RuntimeException e) {
            log.warn("{} offset {} is not a schema: {}", record.topic(), record.offset(), e.toString());
            damaged.add(key);
        }
    }

    private void put(String key, String value) {
        var schema = new Schema.Parser().parse(value);
        // Fails if the key contains no id.
        idIn(key);
        byKey.put(key, new Registered(key.substring(0, key.lastIndexOf('/')), schema));
    }

    private static int idIn(String key) {
        return Integer.parseInt(key.substring(key.lastIndexOf('/') + 1));
    }

    /** Whether {@code schema} was registered under {@code subject} before. */
    public boolean knows(String subject, Schema schema) {
        return idOf(subject, schema).isPresent();
    }

    /** The id of {@code schema} under {@code subject}; empty if the schema was not registered under this subject. */
    Optional<Integer> idOf(String subject, Schema schema) {
        var wanted = new Registered(subject, schema);
        return byKey.entrySet().stream()
                .filter(entry -> entry.getValue().equals(wanted))
                .map(entry -> idIn(entry.getKey()))
                .findFirst();
    }

    /** Every id with its schema. */
    public Map<Integer, Schema> byId() {
        var byId = new LinkedHashMap<Integer, Schema>();
        byKey.forEach((key, registered) -> byId.put(idIn(key), registered.schema()));
        return byId;
    }

    /** Whether the topic's schema for {@code id} cannot be read; the next setup then stores the schema again. */
    boolean isDamaged(int id) {
        return damaged.stream().anyMatch(key -> key.endsWith("/" + id));
    }

    /**
     * Stores the id of one more schema, and returns when the broker has acknowledged the id. The schema must not be
     * used earlier, because its records cannot be decoded without the id.
     *
     * @throws IllegalStateException if the broker does not acknowledge the id
     */
    public static void remember(Producer<byte[], byte[]> producer, String subject, Schema schema, int id) {
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
