package kz.mediagrid.notifier.delivery;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.mediagrid.platform.serde.SingleObjectSerde;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.DeliveryCursor;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** The topics of the ledger in memory: they outlive those who use it, and a test can have them taken over by another. */
final class LedgerTopics {

    private static final SingleObjectSerde<DeliveryAttempted> ATTEMPTS =
            SingleObjectSerde.of(DeliveryAttempted.class, List.of());
    private static final SingleObjectSerde<DeliveryCursor> CURSORS =
            SingleObjectSerde.of(DeliveryCursor.class, List.of());

    private final List<MockProducer<byte[], byte[]>> producers = new ArrayList<>();

    boolean isTakenOver;

    /** The ledger of another session. */
    Ledger open() {
        var producer = new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer()) {
            @Override
            public void commitTransaction() {
                commitTransactionException = isTakenOver ? new ProducerFencedException("fenced") : null;
                super.commitTransaction();
            }
        };
        producers.add(producer);
        return Ledger.open(producer, LedgerTopics::encode, this::cursors);
    }

    private static byte[] encode(String topic, SpecificRecord record) {
        return record instanceof DeliveryCursor cursor
                ? CURSORS.serializer().serialize(topic, cursor)
                : ATTEMPTS.serializer().serialize(topic, (DeliveryAttempted) record);
    }

    /** The newest cursor of each key. */
    Map<String, DeliveryCursor> cursors() {
        var cursors = new HashMap<String, DeliveryCursor>();
        committed(Topics.DELIVERY_CURSORS.name())
                .forEach(record -> cursors.put(
                        new String(record.key(), StandardCharsets.UTF_8),
                        CURSORS.deserializer().deserialize(record.topic(), record.value())));
        return cursors;
    }

    /** The attempts that were recorded. */
    List<DeliveryAttempted> made() {
        return committed(Topics.DELIVERIES.name()).stream()
                .map(record -> ATTEMPTS.deserializer().deserialize(record.topic(), record.value()))
                .toList();
    }

    /** The attempts that were recorded, each with its cursor; in a test where each cursor has an attempt. */
    List<Attempt> all() {
        var made = committed(Topics.DELIVERIES.name());
        var after = committed(Topics.DELIVERY_CURSORS.name());
        var attempts = new ArrayList<Attempt>();
        for (int i = 0; i < made.size(); i++) {
            attempts.add(new Attempt(
                    new String(after.get(i).key(), StandardCharsets.UTF_8),
                    ATTEMPTS.deserializer()
                            .deserialize(made.get(i).topic(), made.get(i).value()),
                    CURSORS.deserializer()
                            .deserialize(after.get(i).topic(), after.get(i).value())));
        }
        return attempts;
    }

    /** A producer for tests shows no record before its transaction is committed. */
    private List<ProducerRecord<byte[], byte[]>> committed(String topic) {
        return producers.stream()
                .flatMap(producer -> producer.history().stream())
                .filter(record -> record.topic().equals(topic))
                .toList();
    }
}
