package kz.mediagrid.gateway.config;

import java.util.List;
import kz.mediagrid.platform.follow.DeadLetterBox;
import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.platform.follow.Followers;
import kz.mediagrid.platform.follow.Following;
import kz.mediagrid.platform.follow.FollowingHealth;
import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import kz.mediagrid.platform.write.Arrivals;
import kz.mediagrid.platform.write.RecordTemplate;
import kz.mediagrid.topics.Service;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.serialization.Serializer;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.ConsumerFactory;

/** Follows what the features name, and writes what they keep. */
@Configuration(proxyBeanMethods = false)
class FollowingConfiguration {

    @Bean
    AcknowledgedWriter acknowledgedWriter(RecordTemplate<byte[]> template, Serializer<SpecificRecord> serializer) {
        return new AcknowledgedWriter(template, serializer);
    }

    @Bean
    Arrivals arrivals() {
        return new Arrivals();
    }

    @Bean
    Following following(
            Admin admin,
            ConsumerFactory<byte[], byte[]> consumers,
            RecordReader reader,
            RecordTemplate<SpecificRecord> template,
            List<Followed> followed,
            GatewayProperties properties) {
        var deadLetters = new DeadLetterBox(template, Service.PRODUCER_GATEWAY);
        return new Following(
                Service.PRODUCER_GATEWAY,
                admin,
                new Followers(consumers, Service.PRODUCER_GATEWAY, reader, deadLetters),
                followed,
                properties.catchUp());
    }

    @Bean
    HealthIndicator followersHealthIndicator(Following following) {
        return new FollowingHealth(following);
    }
}
