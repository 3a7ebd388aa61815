package kz.mediagrid.notifier.duty;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import kz.mediagrid.topics.Service;
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

/** Decides among several notifiers which one does something: the one to which their group assigns a topic. */
public final class TopicDuty implements SmartLifecycle {

    private final KafkaMessageListenerContainer<byte[], byte[]> container;
    private final Duty office;

    /**
     * @param instance this instance's name, the same after a restart: then no time is lost waiting for it
     * @param what names what is done, e.g. {@code serves-outlets}; the group's name ends so
     * @param topic the topic that is assigned
     * @param office who does it
     */
    public TopicDuty(
            ConsumerFactory<byte[], byte[]> consumers, String instance, String what, Topic topic, Duty office) {
        this.office = office;
        this.container = new KafkaMessageListenerContainer<>(
                members(consumers, instance), properties(Service.NOTIFIER.id() + "." + what, topic));
        container.setBeanName(what);
        container.setApplicationEventPublisher(event -> {
            // Also where nothing was revoked: another instance may run under the same name.
            if (event instanceof ConsumerStoppedEvent) {
                office.leave();
            }
        });
    }

    private static ConsumerFactory<byte[], byte[]> members(ConsumerFactory<byte[], byte[]> consumers, String instance) {
        Map<String, Object> settings = new HashMap<>(consumers.getConfigurationProperties());
        settings.put(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG, 6_000);
        settings.put(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG, 1_500);
        // What the topic says is followed elsewhere; here only being assigned it counts.
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
                    office.take();
                }
            }

            @Override
            public void onPartitionsRevoked(Collection<TopicPartition> partitions) {
                if (!partitions.isEmpty()) {
                    office.leave();
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
        container.stop();
        office.leave();
    }

    @Override
    public boolean isRunning() {
        return container.isRunning();
    }

    /** Down with the cause where it is not done as it should be, or this instance may no longer do it. */
    public HealthIndicator health() {
        return () -> {
            var failure = isRunning() ? office.failure() : "no longer a member of " + container.getGroupId();
            return failure == null
                    ? Health.up().build()
                    : Health.down().withDetail("cause", failure).build();
        };
    }

    /** After all topics were read to their ends. */
    @Override
    public int getPhase() {
        return 1;
    }
}
