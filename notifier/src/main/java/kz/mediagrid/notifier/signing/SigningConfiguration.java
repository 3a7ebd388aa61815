package kz.mediagrid.notifier.signing;

import java.time.Clock;
import java.util.Objects;
import kz.mediagrid.grid.chain.Chains;
import kz.mediagrid.notifier.duty.TopicDuty;
import kz.mediagrid.notifier.grid.Signatures;
import kz.mediagrid.platform.signing.SigningKeys;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import kz.mediagrid.topics.Topics;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;

/** Puts the signing together, where there is a directory of keys. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(SigningProperties.class)
class SigningConfiguration {

    /** What there is where versions are signed. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnProperty("media-grid.signing.keys")
    static class On {

        @Bean
        SigningOffice signingOffice(
                Chains chains,
                Signatures signatures,
                SigningProperties properties,
                @Qualifier("outletWriter") AcknowledgedWriter writer,
                @Qualifier("realClock") Clock real) {
            return new SigningOffice(new VersionSigner(
                    chains,
                    signatures,
                    new SigningKeys(Objects.requireNonNull(properties.keys())),
                    (key, record) -> writer.writeNow(Topics.GRID_SIGNATURES, key, record),
                    real));
        }

        @Bean
        TopicDuty signingDuty(
                ConsumerFactory<byte[], byte[]> consumers,
                @Value("${media-grid.instance:1}") String instance,
                SigningOffice office) {
            return new TopicDuty(consumers, instance, "signs-versions", Topics.GRID_SIGNATURES, office);
        }

        @Bean
        HealthIndicator signingOfficeHealthIndicator(@Qualifier("signingDuty") TopicDuty duty) {
            return duty.health();
        }
    }
}
