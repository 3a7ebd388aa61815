package kz.mediagrid.platform.follow;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.consumer.CloseOptions;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

/** Makes consumers that read raw bytes of committed records only, to follow topics. Each is to be assigned its partitions. */
public final class RawConsumers {

    private static final int END_WAIT_MILLIS = 10;

    private RawConsumers() {}

    /** @param client the settings to connect to the broker, e.g. {@code bootstrap.servers} and security */
    public static ConsumerFactory<byte[], byte[]> factory(Map<String, Object> client) {
        var settings = new HashMap<>(client);
        // The default would return aborted versions of a grid before the real versions.
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        return new Factory(settings);
    }

    /**
     * A consumer that reads topics to their present ends, one after another. At the end of a topic the broker would hold its
     * last fetch for half a second, and only then send records of the next topic.
     *
     * @param client the settings to connect to the broker
     */
    public static Consumer<byte[], byte[]> toTheEnds(Map<String, Object> client) {
        var settings = new HashMap<>(client);
        settings.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, END_WAIT_MILLIS);
        return factory(settings).createConsumer();
    }

    private static final class Factory extends DefaultKafkaConsumerFactory<byte[], byte[]> {

        private Factory(Map<String, Object> settings) {
            super(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        }

        @Override
        protected Consumer<byte[], byte[]> createRawConsumer(Map<String, Object> settings) {
            return new ExtendedKafkaConsumer(settings) {

                // All these consumers are assigned their partitions, so none is a member of a group that it would have
                // to leave.
                @Override
                public void close() {
                    // The answer to a fetch that waits at the end of a topic would delay it.
                    close(CloseOptions.timeout(Duration.ZERO));
                }
            };
        }
    }
}
