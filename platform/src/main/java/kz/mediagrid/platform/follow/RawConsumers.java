package kz.mediagrid.platform.follow;

import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

/** Makes the consumers with which topics are followed: raw bytes, and only what was committed. */
public final class RawConsumers {

    private RawConsumers() {}

    /** @param client how to reach the broker, e.g. {@code bootstrap.servers} and its security settings */
    public static ConsumerFactory<byte[], byte[]> factory(Map<String, Object> client) {
        var settings = new HashMap<>(client);
        // The default would show aborted versions of a grid, and then the real ones.
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return new DefaultKafkaConsumerFactory<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
