package kz.mediagrid.notifier.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import kz.mediagrid.notifier.worker.SessionClients;
import kz.mediagrid.schemas.DeliveryCursor;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.Serializer;
import org.jspecify.annotations.Nullable;

/**
 * Records attempts on {@code deliveries} and cursors on {@code delivery-cursors}, both or neither, in one transaction.
 *
 * <p>Its transactional id is fixed, so whoever opens it fences whoever had it open before.
 */
final class Ledger implements AutoCloseable {

    /** One partition of work, one id. */
    private static final Map<String, Object> TRANSACTIONS = Map.of(
            ProducerConfig.TRANSACTIONAL_ID_CONFIG,
            "notifier.deliveries.0",
            ProducerConfig.TRANSACTION_TIMEOUT_CONFIG,
            15_000);

    private final Producer<byte[], byte[]> producer;
    private final Serializer<SpecificRecord> serializer;
    private final Map<String, DeliveryCursor> cursors = new HashMap<>();

    private Ledger(Producer<byte[], byte[]> producer, Serializer<SpecificRecord> serializer) {
        this.producer = producer;
        this.serializer = serializer;
    }

    /** Opens it with clients of its own, see {@link #open(Producer, Serializer, Supplier)}. */
    static Ledger open(SessionClients clients) {
        return open(
                clients.producer(TRANSACTIONS),
                clients.serializer(),
                () -> clients.latest("notifier.delivery", "-cursors", Topics.DELIVERY_CURSORS, DeliveryCursor.class));
    }

    /**
     * Aborts what another had begun and not ended, and only then reads the cursors: nobody else writes them any more.
     *
     * @param producer transactional; closed with this
     */
    static Ledger open(
            Producer<byte[], byte[]> producer,
            Serializer<SpecificRecord> serializer,
            Supplier<Map<String, DeliveryCursor>> cursors) {
        var ledger = new Ledger(producer, serializer);
        try {
            producer.initTransactions();
            ledger.cursors.putAll(cursors.get());
            return ledger;
        } catch (RuntimeException e) {
            ledger.close();
            throw e;
        }
    }

    /** How far the outlet is served with one feed, by {@link Feed#cursorOf}; null before its first attempt. */
    @Nullable
    DeliveryCursor cursor(String key) {
        return cursors.get(key);
    }

    /** Returns once they are recorded; after a failure another ledger must be opened, which reads the cursors anew. */
    void keep(List<Attempt> attempts) {
        producer.beginTransaction();
        for (var attempt : attempts) {
            send(Topics.DELIVERIES, attempt.made().getOutletId(), attempt.made());
            send(Topics.DELIVERY_CURSORS, attempt.cursor(), attempt.after());
        }
        // Fails if one of the sends did; the transaction is aborted when the ledger is opened anew.
        producer.commitTransaction();
        attempts.forEach(attempt -> cursors.put(attempt.cursor(), attempt.after()));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the commit fails if one of the sends did
    private void send(Topic topic, String key, SpecificRecord record) {
        producer.send(new ProducerRecord<>(
                topic.name(), key.getBytes(StandardCharsets.UTF_8), serializer.serialize(topic.name(), record)));
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
