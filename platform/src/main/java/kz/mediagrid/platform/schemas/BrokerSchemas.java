package kz.mediagrid.platform.schemas;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import kz.mediagrid.platform.follow.LogReader;
import kz.mediagrid.platform.serde.SchemaUnavailableException;
import kz.mediagrid.topics.Topics;
import org.apache.avro.Schema;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * The schemas and ids on the topic {@code schema-ids}. For an unknown id or schema, the topic is read again to its end,
 * because the setup of a newer build adds ids while services run.
 */
final class BrokerSchemas implements AutoCloseable {

    private static final Duration BROKER_TIMEOUT = Duration.ofSeconds(15);
    private static final String TOPIC = Topics.SCHEMA_IDS.name();
    private static final TopicPartition PARTITION = new TopicPartition(TOPIC, 0);

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final SchemaIds ids = new SchemaIds();
    private final Map<SchemaIds.Registered, Integer> idsInUse = new ConcurrentHashMap<>();
    private volatile Map<Integer, Schema> byId = Map.of();
    private @Nullable Consumer<byte[], byte[]> open;
    private long next;

    /** @param consumers makes consumers of raw bytes; one is in use at a time */
    BrokerSchemas(Supplier<Consumer<byte[], byte[]>> consumers) {
        this.consumers = consumers;
    }

    /**
     * The schema with this id; empty if the topic, read to its present end, does not have this id.
     *
     * @throws SchemaUnavailableException if the topic was not read to its end
     */
    Optional<Schema> byId(int id) {
        var known = byId.get(id);
        return known == null ? lookUp(id) : Optional.of(known);
    }

    private synchronized Optional<Schema> lookUp(int id) {
        readOn("schema id " + Integer.toUnsignedString(id));
        var schema = byId.get(id);
        if (schema == null && ids.isDamaged(id)) {
            throw new SchemaUnavailableException(
                    "%s stores no readable schema of schema id %d: run the setup again".formatted(TOPIC, id));
        }
        return Optional.ofNullable(schema);
    }

    /**
     * The id of {@code schema} under {@code subject}.
     *
     * @throws SchemaUnavailableException if the topic was not read to its end
     * @throws IllegalStateException if the topic, read to its present end, does not have this schema under this subject
     */
    int idOf(String subject, Schema schema) {
        // A writer asks with the same schema for every record, so that the key is found without comparing two schemas
        // field by field.
        var wanted = new SchemaIds.Registered(subject, schema);
        var known = idsInUse.get(wanted);
        return known == null ? lookUpId(wanted) : known;
    }

    private synchronized int lookUpId(SchemaIds.Registered wanted) {
        var subject = wanted.subject();
        var schema = wanted.schema();
        if (!ids.knows(subject, schema)) {
            readOn("the id of " + subject);
        }
        int id = ids.idOf(subject, schema)
                .orElseThrow(() -> new IllegalStateException(
                        "%s has no id of %s: run the setup of this build first".formatted(TOPIC, subject)));
        idsInUse.put(wanted, id);
        return id;
    }

    private void readOn(String wanted) {
        try {
            var consumer = consumer();
            long end = requireNonNull(
                    consumer.endOffsets(List.of(PARTITION), BROKER_TIMEOUT).get(PARTITION));
            if (next < end) {
                read(LogReader.between(consumer, TOPIC, next, end));
            }
        } catch (KafkaException | IllegalStateException e) {
            close();
            throw new SchemaUnavailableException("the broker did not answer for " + wanted, e);
        }
        if (byId.isEmpty()) {
            throw new SchemaUnavailableException(
                    "%s is empty, so %s is not known: run the setup first".formatted(TOPIC, wanted));
        }
    }

    private void read(LogReader log) {
        while (!log.isAtEnd()) {
            log.next().forEach(ids::take);
            next = log.position();
            byId = ids.byId();
            idsInUse.clear();
        }
    }

    private Consumer<byte[], byte[]> consumer() {
        var present = open;
        if (present == null) {
            present = consumers.get();
            open = present;
        }
        return present;
    }

    /** Closes the connection to the broker; the next unknown id opens another connection. */
    @Override
    public synchronized void close() {
        if (open != null) {
            open.close();
            open = null;
        }
    }
}
