package kz.mediagrid.platform.follow;

import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.RetriableException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.CommonContainerStoppingErrorHandler;
import org.springframework.kafka.listener.MessageListenerContainer;

/**
 * Stops a follower on what would not pass by itself, and says so; a broker that is away for a while is not such a thing.
 */
final class StopOnWhatLasts extends CommonContainerStoppingErrorHandler {

    private static final Logger log = LoggerFactory.getLogger(StopOnWhatLasts.class);

    private final Consumer<Exception> told;

    /** @param told hears what stopped it, before it stops */
    StopOnWhatLasts(Consumer<Exception> told) {
        this.told = told;
    }

    @Override
    public void handleOtherException(
            Exception thrown,
            org.apache.kafka.clients.consumer.Consumer<?, ?> consumer,
            MessageListenerContainer container,
            boolean batchListener) {
        if (thrown instanceof RetriableException) {
            log.warn("{} goes on: {}", container.getListenerId(), thrown.toString());
            return;
        }
        told.accept(thrown);
        super.handleOtherException(thrown, consumer, container, batchListener);
    }

    @Override
    public void handleRemaining(
            Exception thrown,
            List<ConsumerRecord<?, ?>> records,
            org.apache.kafka.clients.consumer.Consumer<?, ?> consumer,
            MessageListenerContainer container) {
        told.accept(thrown);
        super.handleRemaining(thrown, records, consumer, container);
    }
}
