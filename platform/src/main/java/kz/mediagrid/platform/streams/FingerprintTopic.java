package kz.mediagrid.platform.streams;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import kz.mediagrid.platform.follow.RawConsumers;
import kz.mediagrid.platform.follow.WholeTopic;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.InterruptException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/**
 * Stores the fingerprint of one application's state on the topic {@code state-fingerprints}. The topic retains every
 * key.
 */
final class FingerprintTopic {

    private final Map<String, Object> client;
    private final String application;

    /** @param client the broker's connection */
    FingerprintTopic(Map<String, Object> client, String application) {
        this.client = client;
        this.application = application;
    }

    Optional<StateFingerprint> read() {
        var texts = new HashMap<String, String>();
        try (var consumer = RawConsumers.toTheEnds(client)) {
            WholeTopic.read(
                    consumer,
                    Topics.STATE_FINGERPRINTS,
                    record -> texts.put(text(record.key()), record.value() == null ? "" : text(record.value())));
        }
        return StateFingerprint.parse(texts.getOrDefault(application, ""));
    }

    void write(StateFingerprint fingerprint) {
        send(fingerprint.text());
    }

    void delete() {
        send(null);
    }

    private void send(@Nullable String value) {
        var settings = new HashMap<>(client);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        try (var producer = new KafkaProducer<>(settings, new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topics.STATE_FINGERPRINTS.name(), application, value))
                    .get();
        } catch (ExecutionException e) {
            throw new KafkaException("the fingerprint of the state of " + application + " is not stored", e.getCause());
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
