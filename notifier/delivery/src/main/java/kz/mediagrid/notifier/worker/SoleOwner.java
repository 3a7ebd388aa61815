package kz.mediagrid.notifier.worker;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import kz.mediagrid.topics.Topic;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRebalanceListener;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;
import org.springframework.kafka.event.ConsumerStoppedEvent;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.listener.MessageListener;

/**
 * Runs a {@link Worker} on only one instance of a service at a time. A consumer group chooses the instance by assigning
 * a topic to the instance.
 */
public final class SoleOwner implements SmartLifecycle, AutoCloseable {

    private static final String NO_LONGER_A_MEMBER = "no longer a member of ";

    private final KafkaMessageListenerContainer<byte[], byte[]> container;
    private final Worker worker;
    private volatile boolean stopping;
    private volatile boolean left;

    /**
     * @param instance this instance's name. It stays the same after a restart, so that the group does not wait for the
     *     instance's former membership to end.
     * @param group the group's name, e.g. {@code notifier.sends-mail}
     * @param topic a topic of one partition; the instance to which the group assigns the topic owns the work
     * @param worker the worker, which is closed with this owner
     */
    public SoleOwner(
            ConsumerFactory<byte[], byte[]> consumers, String instance, String group, Topic topic, Worker worker) {
        this.worker = worker;
        this.container = new KafkaMessageListenerContainer<>(members(consumers, instance), properties(group, topic));
        container.setBeanName(group);
        container.setApplicationEventPublisher(event -> {
            // Ends the ownership even without a revocation, because another instance may run under the same name.
            if (event instanceof ConsumerStoppedEvent) {
                worker.onRevoked();
                left = !stopping;
            }
        });
    }

    private static ConsumerFactory<byte[], byte[]> members(ConsumerFactory<byte[], byte[]> consumers, String instance) {
        Map<String, Object> settings = new HashMap<>(consumers.getConfigurationProperties());
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 1_500);
        // Only the topic's assignment counts here; other consumers follow its records.
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "latest");
        settings.put(ConsumerConfig.GROUP_INSTANCE_ID_CONFIG, instance);
        return new DefaultKafkaConsumerFactory<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private ContainerProperties properties(String group, Topic topic) {
        var properties = new ContainerProperties(topic.name());
        properties.setGroupId(group);
        properties.setClientId(group);
        properties.setMessageListener((MessageListener<byte[], byte[]>) record -> {});
        properties.setConsumerRebalanceListener(new ConsumerRebalanceListener() {
            @Override
            public void onPartitionsAssigned(Collection<TopicPartition> partitions) {
                if (!partitions.isEmpty()) {
                    worker.onAssigned();
                }
            }

            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                if (!partitions.isEmpty()) {
                    worker.onRevoked();
                }
            }
        });
        return properties;
    }

    @Override
    public void start() {
        container.start();
    }

    @Override
    public void stop() {
        stopping = true;
        container.stop();
        worker.onRevoked();
    }

    @Override
    public boolean isRunning() {
        return container.isRunning();
    }

    /** A sentence if this instance left the group although nobody stopped it. Only a restart makes it a member again. */
    public Optional<String> left() {
        return left ? Optional.of(NO_LONGER_A_MEMBER + container.getGroupId()) : Optional.empty();
    }

    /**
     * Reports down, with the cause, if the worker failed or if this instance has left the group, and out of service before this
     * owner starts and after it was stopped.
     */
    public HealthIndicator health() {
        return () -> {
            var failure = left ? NO_LONGER_A_MEMBER + container.getGroupId() : worker.failure();
            if (failure != null) {
                return Health.down().withDetail("cause", failure).build();
            }
            return isRunning()
                    ? Health.up().build()
                    : Health.outOfService()
                            .withDetail("reason", "does not run yet, or no longer")
                            .build();
        };
    }

    /** The start phase of this owner. This phase comes after the phase that reads all topics to their ends. */
    @Override
    public int getPhase() {
        return 1;
    }

    @Override
    public void close() {
        worker.close();
    }
}
