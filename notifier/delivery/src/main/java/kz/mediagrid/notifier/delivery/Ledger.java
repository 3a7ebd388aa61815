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
 * Records delivery attempts on {@code deliveries}, and the outlets' new cursors on {@code delivery-cursors}. One transaction
 * writes both.
 *
 * <p>All ledgers use the same transactional id. So Kafka refuses the writes of a ledger as soon as a newer ledger is opened.
 */
final class Ledger implements AutoCloseable {

    /** The settings of transactions. One transactional id is enough, because only one instance delivers at a time. */
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

    /** Opens a ledger with new clients, see {@link #open(Producer, Serializer, Supplier)}. */
    static Ledger open(SessionClients clients) {
        return open(
                clients.producer("notifier.delivery", TRANSACTIONS),
                clients.serializer(),
                () -> clients.latest("notifier.delivery", "-cursors", Topics.DELIVERY_CURSORS, DeliveryCursor.class));
    }

    /**
     * Aborts the open transaction of an earlier ledger, and stops that ledger from writing. Then reads the cursors, which
     * now only this ledger can write.
     *
     * @param producer a transactional producer; closed with the ledger
     * @param cursors reads the newest cursor of each key
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

    /** The cursor recorded under {@code key}, see {@link Feed#cursorOf}; null before the first attempt. */
    @Nullable
    DeliveryCursor cursor(String key) {
        return cursors.get(key);
    }

    /**
     * Records the attempts and the cursors after them in one transaction, and returns after the commit. After a
     * failure, the caller must open a new ledger, which reads the cursors again.
     */
    void keep(List<Attempt> attempts) {
        producer.beginTransaction();
        for (var attempt : attempts) {
            var made = attempt.made();
            if (made != null) {
                send(Topics.DELIVERIES, made.getOutletId(), made);
            }
            send(Topics.DELIVERY_CURSORS, attempt.cursor(), attempt.after());
        }
        // The commit fails if a send failed; opening a new ledger then aborts the transaction.
        producer.commitTransaction();
        attempts.forEach(attempt -> cursors.put(attempt.cursor(), attempt.after()));
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the commit fails if a send failed
    private void send(Topic topic, String key, SpecificRecord record) {
        producer.send(new ProducerRecord<>(
                topic.name(), key.getBytes(StandardCharsets.UTF_8), serializer.serialize(topic.name(), record)));
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
