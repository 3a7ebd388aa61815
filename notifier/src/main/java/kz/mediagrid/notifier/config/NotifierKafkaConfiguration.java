package kz.mediagrid.notifier.config;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.clock.BusinessClockFollower;
import kz.mediagrid.platform.follow.DeadLetterBox;
import kz.mediagrid.platform.follow.RawConsumers;
import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.platform.serde.RegistrySerdes;
import kz.mediagrid.platform.topics.BrokerTopics;
import kz.mediagrid.topics.Service;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Gives the notifier its business clock, and its health by it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NotifierProperties.class)
class NotifierKafkaConfiguration {

    @Bean
    RegistrySerdes registrySerdes(NotifierProperties properties) {
        return new RegistrySerdes(properties.registryUrl());
    }

    @Bean
    RecordReader recordReader(RegistrySerdes serdes) {
        return serdes.reader();
    }

    @Bean
    Producer<byte[], SpecificRecord> deadLetterProducer(KafkaProperties kafka, RegistrySerdes serdes) {
        var settings = new HashMap<>(kafka.buildProducerProperties());
        settings.putAll(DeadLetterBox.PRODUCER_SETTINGS);
        return new KafkaProducer<>(settings, new ByteArraySerializer(), serdes.serializer());
    }

    @Bean
    BusinessClock businessClock() {
        return new BusinessClock(Clock.systemUTC());
    }

    @Bean(initMethod = "start")
    BusinessClockFollower businessClockFollower(
            KafkaProperties kafka,
            RecordReader reader,
            Producer<byte[], SpecificRecord> producer,
            BusinessClock clock) {
        Map<String, Object> client = kafka.buildConsumerProperties();
        try (var admin = Admin.create(kafka.buildAdminProperties())) {
            new BrokerTopics(admin).checkFor(Service.NOTIFIER);
        }
        return new BusinessClockFollower(
                RawConsumers.factory(client),
                Service.NOTIFIER,
                reader,
                new DeadLetterBox(producer, Service.NOTIFIER),
                clock);
    }

    @Bean
    HealthIndicator businessClockHealth(BusinessClockFollower follower) {
        return () -> follower.failure() == null
                ? Health.up().build()
                : Health.down(follower.failure()).build();
    }
}
