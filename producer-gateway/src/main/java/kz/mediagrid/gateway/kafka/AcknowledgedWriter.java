package kz.mediagrid.gateway.kafka;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import kz.mediagrid.gateway.submission.NotAcknowledgedException;
import kz.mediagrid.topics.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Writes records and says when the broker has them; nothing counts as kept before that. */
final class AcknowledgedWriter {

    /** How long the broker may take to acknowledge a record [real time]. */
    static final Duration PATIENCE = Duration.ofSeconds(2);

    private final Producer<byte[], byte[]> producer;
    private final Serializer<SpecificRecord> serializer;

    AcknowledgedWriter(Producer<byte[], byte[]> producer, Serializer<SpecificRecord> serializer) {
        this.producer = producer;
        this.serializer = serializer;
    }

    /** The record's bytes as they go over the wire. */
    byte[] encode(Topic topic, SpecificRecord record) {
        return serializer.serialize(topic.name(), record);
    }

    /** Writes a value, or a tombstone, and completes once it is acknowledged. */
    CompletableFuture<Void> write(Topic topic, String key, byte @Nullable [] value) {
        var acknowledged = new CompletableFuture<Void>();
        var record = new ProducerRecord<>(topic.name(), key.getBytes(StandardCharsets.UTF_8), value);
        producer.send(record, (metadata, failure) -> {
            if (failure == null) {
                acknowledged.complete(null);
            } else {
                acknowledged.completeExceptionally(failure);
            }
        });
        return acknowledged;
    }

    /**
     * Writes a record and returns once it is acknowledged.
     *
     * @throws NotAcknowledgedException if that takes too long or fails
     */
    void writeNow(Topic topic, String key, @Nullable SpecificRecord record) {
        await(topic, () -> write(topic, key, record == null ? null : encode(topic, record)));
    }

    /**
     * Writes records by their keys and returns once all are acknowledged.
     *
     * @throws NotAcknowledgedException if that takes too long or fails; some may be kept then
     */
    void writeAllNow(Topic topic, Map<String, ? extends SpecificRecord> records) {
        await(
                topic,
                () -> CompletableFuture.allOf(records.entrySet().stream()
                        .map(entry -> write(topic, entry.getKey(), encode(topic, entry.getValue())))
                        .toArray(CompletableFuture[]::new)));
    }

    /**
     * Writes values that are encoded already by their keys and returns once all are acknowledged.
     *
     * @throws NotAcknowledgedException if that takes too long or fails; some may be kept then
     */
    void writeAllBytesNow(Topic topic, Map<String, byte[]> values) {
        await(
                topic,
                () -> CompletableFuture.allOf(values.entrySet().stream()
                        .map(entry -> write(topic, entry.getKey(), entry.getValue()))
                        .toArray(CompletableFuture[]::new)));
    }

    private static void await(Topic topic, Supplier<CompletableFuture<Void>> sending) {
        var what = "what was written to " + topic.name();
        try {
            sending.get().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new NotAcknowledgedException(what, e.getCause());
        } catch (TimeoutException | RuntimeException e) {
            throw new NotAcknowledgedException(what, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotAcknowledgedException(what, e);
        }
    }
}
