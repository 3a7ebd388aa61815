package kz.mediagrid.platform.write;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import kz.mediagrid.platform.serde.CloudEventHeaders;
import kz.mediagrid.topics.Topic;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/** Writes records, and reports when the broker has acknowledged them. A record counts as stored only after that. */
public final class AcknowledgedWriter {

    private static final Duration DELIVERY_TIMEOUT = Duration.ofSeconds(2);

    /** Of the records that wait while one request is on its way, so that they make one batch: 16 kB would be five events [bytes]. */
    private static final int BATCH_SIZE = 128 * 1024;

    /**
     * Producer settings with which a write fails within the delivery timeout. By default, Kafka would retry it
     * for minutes.
     */
    public static final Map<String, Object> PRODUCER_SETTINGS = Map.of(
            ProducerConfig.ACKS_CONFIG,
            "all",
            ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG,
            true,
            ProducerConfig.LINGER_MS_CONFIG,
            0,
            ProducerConfig.BATCH_SIZE_CONFIG,
            BATCH_SIZE,
            // Under load the next records gather meanwhile: each request is a write to disk, and wakes all readers.
            ProducerConfig.MAX_IN_FLIGHT_REQUESTS_PER_CONNECTION,
            1,
            ProducerConfig.MAX_BLOCK_MS_CONFIG,
            millis() / 2,
            // Metadata never expires: a refresh would block a caller while the broker is unavailable.
            ProducerConfig.METADATA_MAX_IDLE_CONFIG,
            Duration.ofDays(365).toMillis(),
            ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG,
            millis() * 3 / 4,
            ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG,
            millis(),
            ProducerConfig.RETRY_BACKOFF_MS_CONFIG,
            50);

    private final RecordTemplate<byte[]> template;
    private final Serializer<SpecificRecord> serializer;
    private final Duration timeout;

    public AcknowledgedWriter(RecordTemplate<byte[]> template, Serializer<SpecificRecord> serializer) {
        this(template, serializer, DELIVERY_TIMEOUT);
    }

    /**
     * @param timeout the time within which a write of {@code template} fails; for templates with settings other than
     *     {@link #PRODUCER_SETTINGS}
     */
    public AcknowledgedWriter(
            RecordTemplate<byte[]> template, Serializer<SpecificRecord> serializer, Duration timeout) {
        this.template = template;
        this.serializer = serializer;
        this.timeout = timeout;
    }

    /** The longest time that the broker may take to acknowledge a record [real time]. */
    public Duration timeout() {
        return timeout;
    }

    private static int millis() {
        return (int) DELIVERY_TIMEOUT.toMillis();
    }

    /** The record's bytes in the wire format. */
    public byte[] encode(Topic topic, SpecificRecord record) {
        return serializer.serialize(topic.name(), record);
    }

    /**
     * Writes a value, or a tombstone if {@code value} is null. The future completes when the broker has acknowledged
     * the record.
     */
    public CompletableFuture<Void> write(Topic topic, String key, byte @Nullable [] value) {
        return write(topic, key, value, new RecordHeaders());
    }

    private CompletableFuture<Void> write(Topic topic, String key, byte @Nullable [] value, Headers headers) {
        var keyBytes = key.getBytes(StandardCharsets.UTF_8);
        return template.write(new ProducerRecord<>(topic.name(), null, keyBytes, value, headers));
    }

    private CompletableFuture<Void> writeRecord(Topic topic, String key, @Nullable SpecificRecord record) {
        var value = record == null ? null : encode(topic, record);
        return write(topic, key, value, CloudEventHeaders.of(topic, key, record));
    }

    /**
     * Writes a record and returns when the broker has acknowledged it.
     *
     * @throws NotAcknowledgedException if the acknowledgement takes too long or the write fails
     */
    public void writeNow(Topic topic, String key, @Nullable SpecificRecord record) {
        await(topic, () -> writeRecord(topic, key, record));
    }

    /**
     * Writes records under their keys and returns when all are acknowledged.
     *
     * @throws NotAcknowledgedException if the acknowledgement takes too long or the write fails; some of the records may be
     *     stored then
     */
    public void writeAllNow(Topic topic, Map<String, ? extends SpecificRecord> records) {
        await(
                topic,
                () -> CompletableFuture.allOf(records.entrySet().stream()
                        .map(entry -> writeRecord(topic, entry.getKey(), entry.getValue()))
                        .toArray(CompletableFuture[]::new)));
    }

    /**
     * Writes a tombstone for each key and returns when all are acknowledged.
     *
     * @throws NotAcknowledgedException if the acknowledgement takes too long or the write fails; some of the tombstones may be
     *     stored then
     */
    public void eraseAllNow(Topic topic, Collection<String> keys) {
        await(
                topic,
                () -> CompletableFuture.allOf(
                        keys.stream().map(key -> write(topic, key, null)).toArray(CompletableFuture[]::new)));
    }

    /**
     * Writes encoded values under their keys and returns when all are acknowledged.
     *
     * @throws NotAcknowledgedException if the acknowledgement takes too long or the write fails; some of the records may be
     *     stored then
     */
    public void writeAllBytesNow(Topic topic, Map<String, byte[]> values) {
        await(
                topic,
                () -> CompletableFuture.allOf(values.entrySet().stream()
                        .map(entry -> write(topic, entry.getKey(), entry.getValue()))
                        .toArray(CompletableFuture[]::new)));
    }

    private void await(Topic topic, Supplier<CompletableFuture<Void>> sending) {
        var what = "the write to " + topic.name();
        try {
            sending.get().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new NotAcknowledgedException(what, requireNonNull(e.getCause()));
        } catch (TimeoutException | RuntimeException e) {
            throw new NotAcknowledgedException(what, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotAcknowledgedException(what, e);
        }
    }
}
