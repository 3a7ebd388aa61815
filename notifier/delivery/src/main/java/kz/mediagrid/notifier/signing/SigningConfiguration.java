package kz.mediagrid.notifier.signing;

import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import kz.mediagrid.grid.chain.Chains;
import kz.mediagrid.notifier.grid.Signatures;
import kz.mediagrid.notifier.worker.SoleOwner;
import kz.mediagrid.notifier.worker.Worker;
import kz.mediagrid.platform.signing.SigningKeys;
import kz.mediagrid.platform.streams.InstanceName;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import kz.mediagrid.topics.Topics;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;

/** Wires signing if a directory of keys is configured. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SigningProperties.class)
class SigningConfiguration {

    private static final Duration POLL_INTERVAL = Duration.ofMillis(200);
    private static final Duration FIRST_BACKOFF = Duration.ofMillis(400);
    private static final Duration MAX_BACKOFF = Duration.ofMinutes(1);

    /** The beans that exist only if this instance signs versions. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("media-grid.signing.keys")
    static class On {

        @Bean
        SigningKeys signingKeys(SigningProperties properties) {
            return new SigningKeys(Objects.requireNonNull(properties.keys()));
        }

        @Bean
        VersionSigner versionSigner(
                Chains chains,
                Signatures signatures,
                SigningKeys keys,
                AcknowledgedWriter writer,
                @Qualifier("realClock") Clock real) {
            return new VersionSigner(chains, signatures, keys, writer, real);
        }

        @Bean
        WebhookKeys webhookKeys(SigningKeys keys, Signatures signatures, @Qualifier("realClock") Clock real) {
            return new WebhookKeys(keys.ofWebhooks(), signatures, real);
        }

        @Bean
        KeyAnnouncements keyAnnouncements(
                Signatures signatures, AcknowledgedWriter writer, @Qualifier("realClock") Clock real) {
            return new KeyAnnouncements(signatures, writer, real);
        }

        @Bean
        SoleOwner signingOwner(
                ConsumerFactory<byte[], byte[]> consumers,
                InstanceName instance,
                VersionSigner signer,
                WebhookKeys webhookKeys,
                KeyAnnouncements announcements) {
            var worker = new Worker("signing", "versions are not signed", FIRST_BACKOFF, MAX_BACKOFF, wake -> () -> {
                signer.signDue();
                webhookKeys.announceDue(announcements);
                return POLL_INTERVAL;
            });
            return new SoleOwner(consumers, instance.name(), "notifier.signs-versions", Topics.GRID_SIGNATURES, worker);
        }

        /**
         * The component {@code signingOffice} in {@code /actuator/health}. It reports down if this instance fails to
         * sign versions, or if this instance has left the consumer group {@code notifier.signs-versions}.
         */
        @Bean
        HealthIndicator signingOfficeHealthIndicator(@Qualifier("signingOwner") SoleOwner owner) {
            return owner.health();
        }
    }
}
