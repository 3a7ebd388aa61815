package kz.mediagrid.platform.write;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.DefaultKafkaProducerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.core.ProducerFactory;
import org.springframework.kafka.support.ProducerListener;

/**
 * A {@link KafkaTemplate} that has one producer of its own and closes this producer. As a bean, the template is
 * observed if the application has an {@code ObservationRegistry}.
 *
 * <p>The future of a failed write completes with the producer's own exception, whether the write fails at once or
 * later.
 *
 * <p>Must not be used for transactions, because the factory appends numbers to transactional ids. A write after
 * {@link #close} would open another producer.
 */
public final class RecordTemplate<V> extends KafkaTemplate<byte[], V> implements AutoCloseable {

    /** The longest time for closing [s], so that an unavailable broker does not block it. */
    private static final int CLOSE_TIMEOUT_SECONDS = 2;

    /**
     * @param settings the producer's settings, including those to connect to the broker
     * @param values a configured serializer; it is not configured with {@code settings}
     */
    public RecordTemplate(Map<String, Object> settings, Serializer<V> values) {
        this(producers(settings, values));
    }

    private static <V> ProducerFactory<byte[], V> producers(Map<String, Object> settings, Serializer<V> values) {
        var producers = new DefaultKafkaProducerFactory<>(settings, new ByteArraySerializer(), values, false);
        producers.setPhysicalCloseTimeout(CLOSE_TIMEOUT_SECONDS);
        return producers;
    }

    /** @param producers makes the one producer, which is opened here so that the first record does not wait for it */
    public RecordTemplate(ProducerFactory<byte[], V> producers) {
        super(producers);
        producers.createProducer().close();
        setObservationEnabled(true);
        // The default listener logs records that fail, which may be private; the writer receives the failure anyway.
        setProducerListener(new ProducerListener<>() {});
    }

    // Requesting the cluster's id would block a caller while the broker is unavailable.
    @Override
    protected @Nullable String clusterId() {
        return null;
    }

    /** Writes a record; the future completes when the broker has acknowledged the record. */
    public CompletableFuture<Void> write(ProducerRecord<byte[], V> record) {
        var acknowledged = new CompletableFuture<Void>();
        try {
            var unused = send(record).whenComplete((sent, failure) -> {
                if (failure == null) {
                    acknowledged.complete(null);
                } else {
                    acknowledged.completeExceptionally(ofTheProducer(failure));
                }
            });
        } catch (KafkaException failure) {
            acknowledged.completeExceptionally(ofTheProducer(failure));
        }
        return acknowledged;
    }

    /**
     * Writes a record and returns when the broker has acknowledged it.
     *
     * @throws IllegalStateException if the broker does not acknowledge it
     */
    public RecordMetadata writeNow(ProducerRecord<byte[], V> record) {
        try {
            return send(record).get().getRecordMetadata();
        } catch (KafkaException failure) {
            throw new IllegalStateException("cannot write to " + record.topic(), ofTheProducer(failure));
        } catch (ExecutionException failure) {
            throw new IllegalStateException(
                    "cannot write to " + record.topic(), ofTheProducer(requireNonNull(failure.getCause())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while writing to " + record.topic(), e);
        }
    }

    private static Throwable ofTheProducer(Throwable failure) {
        return failure instanceof KafkaException && failure.getCause() != null ? failure.getCause() : failure;
    }

    @Override
    public void destroy() {
        super.destroy();
        getProducerFactory().reset();
    }

    @Override
    public void close() {
        destroy();
    }
}
