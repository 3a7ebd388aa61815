package kz.mediagrid.platform.follow;

import java.util.Map;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Gives a container the consumer that was made for it, and is already connected.
 *
 * @param maker made the consumer
 * @param consumer of one container, which closes it
 */
record ConsumerAtHand(ConsumerFactory<byte[], byte[]> maker, Consumer<byte[], byte[]> consumer)
        implements ConsumerFactory<byte[], byte[]> {

    @Override
    public Consumer<byte[], byte[]> createConsumer(
            @Nullable String group,
            @Nullable String clientIdPrefix,
            @Nullable String clientIdSuffix,
            @Nullable Properties properties) {
        return consumer;
    }

    @Override
    public boolean isAutoCommit() {
        return maker.isAutoCommit();
    }

    @Override
    public Map<String, Object> getConfigurationProperties() {
        return maker.getConfigurationProperties();
    }
}
