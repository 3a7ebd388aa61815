package kz.mediagrid.notifier.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.Test;
import org.springframework.boot.health.contributor.Status;
import org.springframework.kafka.core.DefaultKafkaConsumerFactory;

/** An instance that was never a member of its group has not left it. */
class SoleOwnerTest {

    private static final Map<String, Object> BROKER_THAT_IS_AWAY =
            Map.of(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG, "127.0.0.1:1");

    @Test
    void anOwnerThatDoesNotRunYetIsOutOfServiceAndHasNotLeft() {
        var worker = new Worker("work", "nothing is done", Duration.ofMinutes(1), Duration.ofMinutes(1), wake -> {
            throw new IllegalStateException("owns nothing");
        });
        var consumers = new DefaultKafkaConsumerFactory<>(
                BROKER_THAT_IS_AWAY, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        try (var owner = new SoleOwner(consumers, "notifier-1", "notifier.sends-mail", Topics.MESSAGES, worker)) {
            assertThat(owner.health().health()).satisfies(before -> {
                assertThat(before.getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
                assertThat(before.getDetails()).containsEntry("reason", "does not run yet, or no longer");
            });

            owner.start();
            assertThat(owner.health().health().getStatus()).isEqualTo(Status.UP);

            owner.stop();
            assertThat(owner.health().health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
            assertThat(owner.left()).isEmpty();
        }
    }
}
