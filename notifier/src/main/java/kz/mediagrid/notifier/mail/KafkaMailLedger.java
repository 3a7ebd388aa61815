package kz.mediagrid.notifier.mail;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kz.mediagrid.platform.follow.WholeTopic;
import kz.mediagrid.platform.serde.Reading.Readable;
import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.schemas.MessageAttempted;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;

/** The ledger on {@code message-attempts}. */
final class KafkaMailLedger implements MailLedger, AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Producer<byte[], SpecificRecord> producer;

    KafkaMailLedger(Producer<byte[], SpecificRecord> producer) {
        this.producer = producer;
    }

    /** @param client how to reach the broker */
    static KafkaMailLedger open(Map<String, Object> client, Serializer<SpecificRecord> serializer) {
        var settings = new HashMap<>(client);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, (int) PATIENCE.toMillis());
        settings.put(ProducerConfig.REQUEST_TIMEOUT_MS_CONFIG, 5_000);
        settings.put(ProducerConfig.DELIVERY_TIMEOUT_MS_CONFIG, 10_000);
        return new KafkaMailLedger(new KafkaProducer<>(settings, new ByteArraySerializer(), serializer));
    }

    /** The last attempt to send each message, up to the topic's present end, by the message's id. */
    static Map<String, MessageAttempted> lastAttempts(Consumer<byte[], byte[]> consumer, RecordReader reader) {
        var attempts = new HashMap<String, MessageAttempted>();
        WholeTopic.read(consumer, Topics.MESSAGE_ATTEMPTS, record -> {
            if (reader.read(record.topic(), record.value()) instanceof Readable readable
                    && readable.record() instanceof MessageAttempted attempt) {
                attempts.put(attempt.getMessageId(), attempt);
            }
        });
        return attempts;
    }

    @Override
    public void keep(MessageAttempted attempt) {
        var record = new ProducerRecord<byte[], SpecificRecord>(
                Topics.MESSAGE_ATTEMPTS.name(), attempt.getMessageId().getBytes(StandardCharsets.UTF_8), attempt);
        try {
            producer.send(record).get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("an attempt to send a message could not be kept", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while keeping an attempt to send a message", e);
        }
    }

    @Override
    public void close() {
        producer.close(Duration.ZERO);
    }
}
