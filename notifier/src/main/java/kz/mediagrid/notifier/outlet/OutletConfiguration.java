package kz.mediagrid.notifier.outlet;

import java.security.SecureRandom;
import java.time.Clock;
import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.producer.Producer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together what the notifier knows of outlets. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({OutletProperties.class, PublicAddress.class})
class OutletConfiguration {

    @Bean
    Outlets outlets() {
        return new Outlets();
    }

    @Bean
    Followed followOutlets(Outlets outlets) {
        return new Followed(
                Topics.OUTLETS,
                record -> outlets.follow(record.key(), record.value() instanceof Outlet outlet ? outlet : null));
    }

    @Bean
    AddressGuard addressGuard(OutletProperties properties) {
        return AddressGuard.of(properties.allowLoopback());
    }

    @Bean
    GridLinks gridLinks(PublicAddress address, Outlets outlets, @Qualifier("realClock") Clock real) {
        return new GridLinks(address.publicUrl(), outlets, real);
    }

    @Bean
    OutletDesk outletDesk(
            Outlets outlets,
            AddressGuard guard,
            OutletProperties properties,
            GridLog versions,
            SecureRandom random,
            @Qualifier("realClock") Clock real,
            Producer<byte[], SpecificRecord> producer) {
        var addresses = new WebhookAddress(guard, properties.allowHttp() || properties.allowLoopback());
        return new OutletDesk(
                outlets,
                new OutletRules(addresses),
                new OutletChanges(versions, random, real),
                new KafkaOutletLog(producer));
    }
}
