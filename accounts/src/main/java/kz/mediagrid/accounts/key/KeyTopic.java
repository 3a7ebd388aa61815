package kz.mediagrid.accounts.key;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import kz.mediagrid.platform.command.BootCommand;
import kz.mediagrid.platform.command.KafkaClients;
import kz.mediagrid.platform.follow.WholeTopic;
import kz.mediagrid.platform.schemas.RecordSerdes;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import kz.mediagrid.platform.write.RecordTemplate;
import kz.mediagrid.schemas.ApiKey;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The topic {@code api-keys} of a running media-grid, for a command of an operator.
 *
 * @param keys reads the newest record of each key, by the key's hash and in the order in which the keys were made
 * @param bodies reads the codes of all state bodies in the directory
 * @param writer writes a record under a hash, and returns when the broker has acknowledged it
 */
public record KeyTopic(
        Supplier<Map<String, ApiKey>> keys, Supplier<Set<String>> bodies, BiConsumer<String, ApiKey> writer) {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    /**
     * Runs a task on the topic, and returns when the task is done.
     *
     * @throws RuntimeException if {@code work} throws it
     */
    public static void use(String bootstrapServers, Consumer<KeyTopic> work) {
        BootCommand.run(bootstrapServers, clients -> use(clients, work));
    }

    private static void use(KafkaClients clients, Consumer<KeyTopic> work) {
        var settings = new HashMap<>(clients.adminSettings());
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        try (var serdes = new RecordSerdes(clients.adminSettings());
                var consumer = clients.consumer();
                var template = new RecordTemplate<>(settings, new ByteArraySerializer())) {
            var acknowledged = new AcknowledgedWriter(template, serdes.serializer(), TIMEOUT);
            var reader = serdes.reader();
            work.accept(new KeyTopic(
                    () -> WholeTopic.latest(consumer, Topics.API_KEYS, reader, ApiKey.class),
                    () -> bodies(consumer),
                    (hash, key) -> acknowledged.writeNow(Topics.API_KEYS, hash, key)));
        }
    }

    /** Read from the keys of the records alone, so that no unreadable entry keeps an operator from issuing a key. */
    private static Set<String> bodies(org.apache.kafka.clients.consumer.Consumer<byte[], byte[]> consumer) {
        var codes = new HashSet<String>();
        WholeTopic.read(consumer, Topics.AGENCIES, record -> {
            var code = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
            if (record.value() == null) {
                codes.remove(code);
            } else {
                codes.add(code);
            }
        });
        return codes;
    }
}
