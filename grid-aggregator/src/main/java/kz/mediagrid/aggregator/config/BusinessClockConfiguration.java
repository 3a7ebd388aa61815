package kz.mediagrid.aggregator.config;

import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import kz.mediagrid.observability.health.ServiceWaits;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.follow.DeadLetterBox;
import kz.mediagrid.platform.follow.Following;
import kz.mediagrid.platform.follow.RawConsumers;
import kz.mediagrid.platform.schemas.RecordSerdes;
import kz.mediagrid.platform.topics.BrokerTopics;
import kz.mediagrid.platform.write.RecordTemplate;
import kz.mediagrid.topics.Service;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Checks the broker's topics against the catalogue, and provides the aggregator's business clock. */
@Configuration(proxyBeanMethods = false)
class BusinessClockConfiguration {

    private static final Duration READ_TIMEOUT = Duration.ofSeconds(30);

    @Bean
    RecordSerdes recordSerdes(KafkaProperties kafka) {
        return new RecordSerdes(kafka.buildConsumerProperties());
    }

    @Bean
    ServiceWaits serviceWaits(ApplicationEventPublisher events) {
        return new ServiceWaits(Service.GRID_AGGREGATOR.id(), InstantSource.system(), events::publishEvent);
    }

    @Bean
    HealthIndicator waitsHealthIndicator(ServiceWaits waits) {
        return waits.health();
    }

    @Bean
    BusinessClock businessClock() {
        return new BusinessClock(Clock.systemUTC());
    }

    @Bean
    RecordTemplate<SpecificRecord> deadLetterTemplate(KafkaProperties kafka, RecordSerdes serdes) {
        var settings = kafka.buildProducerProperties();
        settings.putAll(DeadLetterBox.PRODUCER_SETTINGS);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "grid-aggregator-patient");
        return new RecordTemplate<>(settings, serdes.serializer());
    }

    @Bean
    DeadLetterBox deadLetterBox(RecordTemplate<SpecificRecord> template) {
        return new DeadLetterBox(template, Service.GRID_AGGREGATOR);
    }

    @Bean(destroyMethod = "close")
    Admin admin(KafkaProperties kafka) {
        return Admin.create(kafka.buildAdminProperties());
    }

    @Bean
    BrokerTopics brokerTopics(Admin admin, @Value("${media-grid.weak-replication:false}") boolean weakReplication) {
        return new BrokerTopics(admin, weakReplication);
    }

    /** The topics are checked before the beans are made that compare the stored state with them. */
    @Bean
    Following following(
            BrokerTopics topics,
            KafkaProperties kafka,
            RecordSerdes serdes,
            DeadLetterBox deadLetters,
            BusinessClock clock,
            GridProperties properties,
            ServiceWaits waits) {
        waits.during("the broker", () -> {
            topics.checkFor(Service.GRID_AGGREGATOR);
            topics.checkForStreams(Service.GRID_AGGREGATOR.id(), properties.replicationFactor());
        });
        return new Following(
                Service.GRID_AGGREGATOR,
                topics,
                RawConsumers.factory(kafka.buildConsumerProperties()),
                serdes.reader(),
                deadLetters,
                Following.Views.madeAgain(List.of(clock.followed())),
                READ_TIMEOUT,
                waits);
    }

    /** Only a restart helps if the clock is no longer followed although its records can be read. */
    @Bean
    HealthIndicator restartHealthIndicator(Following following) {
        return () -> following
                .needsRestart()
                .map(cause -> Health.down().withDetail("cause", cause).build())
                .orElseGet(() -> Health.up().build());
    }

    @Bean
    HealthIndicator followersHealthIndicator(Following following) {
        return following.health();
    }
}
