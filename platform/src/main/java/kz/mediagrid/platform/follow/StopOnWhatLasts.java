package kz.mediagrid.platform.follow;

import java.time.Duration;
import java.util.function.Consumer;
import kz.mediagrid.observability.health.ServiceWaits;
import kz.mediagrid.observability.health.ServiceWaits.ServiceWait;
import kz.mediagrid.platform.serde.SchemaUnavailableException;
import kz.mediagrid.topics.Topic;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.common.errors.RetriableException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.listener.CommonContainerStoppingErrorHandler;
import org.springframework.kafka.listener.DefaultErrorHandler;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.util.backoff.FixedBackOff;

/**
 * Stops a follower after a lasting failure, and reports the failure. It retries the record while the broker or the
 * record's schema is unavailable.
 */
final class StopOnWhatLasts extends CommonContainerStoppingErrorHandler {

    private static final Logger log = LoggerFactory.getLogger(StopOnWhatLasts.class);

    private static final Duration RETRY_BACKOFF = Duration.ofSeconds(1);

    private final Consumer<Exception> told;
    private final Topic topic;
    private final ServiceWaits waits;

    // Used by the follower's thread only.
    private @Nullable ServiceWait schema;

    private final DefaultErrorHandler again =
            new DefaultErrorHandler(new FixedBackOff(RETRY_BACKOFF.toMillis(), FixedBackOff.UNLIMITED_ATTEMPTS));

    /**
     * @param told receives the failure before the follower stops
     * @param waits gets the wait for a schema
     */
    StopOnWhatLasts(Consumer<Exception> told, Topic topic, ServiceWaits waits) {
        this.told = told;
        this.topic = topic;
        this.waits = waits;
        again.setLogLevel(KafkaException.Level.DEBUG);
    }

    @Override
    public void handleOtherException(
            Exception thrown,
            org.apache.kafka.clients.consumer.Consumer<?, ?> consumer,
            MessageListenerContainer container,
            boolean batchListener) {
        if (thrown instanceof RetriableException) {
            log.warn("{} continues: {}", container.getListenerId(), thrown.toString());
            return;
        }
        told.accept(thrown);
        super.handleOtherException(thrown, consumer, container, batchListener);
    }

    @Override
    public void handleBatch(
            Exception thrown,
            ConsumerRecords<?, ?> records,
            org.apache.kafka.clients.consumer.Consumer<?, ?> consumer,
            MessageListenerContainer container,
            Runnable listener) {
        var aboutASchema = aboutASchema(thrown);
        if (aboutASchema != null) {
            if (schema == null) {
                schema = waits.begin("the schema of a record of " + topic.name(), () -> aboutASchema);
            }
            again.handleBatch(thrown, records, consumer, container, listener);
            return;
        }
        told.accept(thrown);
        super.handleBatch(thrown, records, consumer, container, listener);
    }

    /** Ends the wait for a schema: the record was handled, or the follower has stopped. */
    void passed() {
        if (schema != null) {
            schema.close();
            schema = null;
        }
    }

    private static @Nullable String aboutASchema(Throwable thrown) {
        for (var cause = thrown; cause != null; cause = cause.getCause()) {
            if (cause instanceof SchemaUnavailableException) {
                return cause.getMessage();
            }
        }
        return null;
    }
}
