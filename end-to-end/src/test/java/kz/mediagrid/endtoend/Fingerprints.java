package kz.mediagrid.endtoend;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import kz.mediagrid.platform.follow.RawConsumers;
import kz.mediagrid.platform.follow.WholeTopic;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.jspecify.annotations.Nullable;

/** The fingerprint of the aggregator's stores, by which a build knows whether another one made them. */
final class Fingerprints {

    static final String GROUP = "grid-aggregator";

    private Fingerprints() {}

    /** Leaves the state as a build with other stores leaves it. */
    static void pretendAnotherTopology(String servers) {
        keep(servers, "0123" + read(servers).substring(4));
    }

    /** The fingerprint on the topic; empty if there is none. */
    static String read(String servers) {
        var texts = new HashMap<String, String>();
        try (var consumer =
                RawConsumers.factory(Map.of("bootstrap.servers", servers)).createConsumer()) {
            WholeTopic.read(
                    consumer,
                    Topics.STATE_FINGERPRINTS,
                    record -> texts.put(
                            new String(record.key(), StandardCharsets.UTF_8),
                            record.value() == null ? "" : new String(record.value(), StandardCharsets.UTF_8)));
        }
        return texts.getOrDefault(GROUP, "");
    }

    static void keep(String servers, @Nullable String text) {
        try (var producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", servers), new StringSerializer(), new StringSerializer())) {
            producer.send(new ProducerRecord<>(Topics.STATE_FINGERPRINTS.name(), GROUP, text));
        }
    }
}
