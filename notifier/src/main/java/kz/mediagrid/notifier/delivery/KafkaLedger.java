package kz.mediagrid.notifier.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;

/**
 * The ledger on {@code deliveries} and {@code delivery-cursors}, in one transaction.
 *
 * <p>Its transactional id is fixed, so whoever opens it shuts out whoever had it open before.
 */
final class KafkaLedger implements Ledger, AutoCloseable {

    /** One worker partition, one id. */
    private static final String TRANSACTIONAL_ID = "notifier.deliveries.0";

    private final Producer<byte[], SpecificRecord> producer;

    private KafkaLedger(Producer<byte[], SpecificRecord> producer) {
        this.producer = producer;
    }

    /**
     * Opens it: whatever another had begun and not ended is undone then.
     *
     * @param client how to reach the broker
     */
    static KafkaLedger open(Map<String, Object> client, Serializer<SpecificRecord> serializer) {
        var settings = new HashMap<>(client);
        settings.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, TRANSACTIONAL_ID);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, 15_000);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, 15_000);
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        var ledger = new KafkaLedger(new KafkaProducer<>(settings, new ByteArraySerializer(), serializer));
        try {
            ledger.producer.initTransactions();
            return ledger;
        } catch (KafkaException e) {
            ledger.close();
            throw e;
        }
    }

    @Override
    public void keep(List<Attempt> attempts) {
        producer.beginTransaction();
        for (var attempt : attempts) {
            send(Topics.DELIVERIES, attempt.made().getOutletId(), attempt.made());
            send(Topics.DELIVERY_CURSORS, attempt.cursor(), attempt.after());
        }
        // Fails if one of the sends did; the transaction is undone when the ledger is opened anew.
        producer.commitTransaction();
    }

    @SuppressWarnings("FutureReturnValueIgnored") // the commit fails if one of the sends did
    private void send(Topic topic, String key, SpecificRecord record) {
        producer.send(new ProducerRecord<>(topic.name(), key.getBytes(StandardCharsets.UTF_8), record));
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
