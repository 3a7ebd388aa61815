package kz.mediagrid.aggregator.config;

import java.time.Clock;
import java.time.InstantSource;
import kz.mediagrid.observability.health.ServiceWaits;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.follow.DeadLetterBox;
import kz.mediagrid.platform.follow.FollowerMetrics;
import kz.mediagrid.platform.follow.RawConsumers;
import kz.mediagrid.platform.follow.UnreadableRecordException;
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
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Checks the broker's topics against the catalogue, and provides the aggregator's business clock. */
@Configuration(proxyBeanMethods = false)
class BusinessClockConfiguration {

    @Bean
    RecordSerdes recordSerdes(KafkaProperties kafka) {
        return new RecordSerdes(kafka.buildConsumerProperties());
    }

    @Bean
    ServiceWaits serviceWaits() {
        return new ServiceWaits(Service.GRID_AGGREGATOR.id(), InstantSource.system());
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

    @Bean
    BusinessClockFollower businessClockFollower(
            KafkaProperties kafka,
            RecordSerdes serdes,
            DeadLetterBox deadLetters,
            BusinessClock clock,
            GridProperties properties,
            ServiceWaits waits,
            @Value("${media-grid.weak-replication:false}") boolean weakReplication) {
        waits.during("the broker", () -> {
            try (var admin = Admin.create(kafka.buildAdminProperties())) {
                var topics = new BrokerTopics(admin, weakReplication);
                topics.checkFor(Service.GRID_AGGREGATOR);
                topics.checkForStreams(Service.GRID_AGGREGATOR.id(), properties.replicationFactor());
            }
        });
        return new BusinessClockFollower(
                RawConsumers.factory(kafka.buildConsumerProperties()), serdes.reader(), deadLetters, clock, waits);
    }

    /** Only a restart helps if the clock is no longer followed although its records can be read. */
    @Bean
    HealthIndicator restartHealthIndicator(BusinessClockFollower follower) {
        return () -> UnreadableRecordException.leavesARestart(follower.failure())
                ? Health.down()
                        .withDetail("cause", "the business clock is no longer followed")
                        .build()
                : Health.up().build();
    }

    @Bean
    FollowerMetrics businessClockMetrics(BusinessClockFollower follower) {
        return follower.metrics();
    }

    @Bean
    HealthIndicator businessClockHealth(BusinessClockFollower follower) {
        return () -> follower.failure() == null
                ? Health.up().build()
                : Health.down(follower.failure()).build();
    }
}
