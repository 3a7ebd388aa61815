package kz.mediagrid.notifier.config;

import java.time.Clock;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.notifier.worker.SessionClients;
import kz.mediagrid.notifier.worker.SoleOwner;
import kz.mediagrid.observability.health.ServiceWaits;
import kz.mediagrid.observability.trace.TracingConfiguration;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.follow.DeadLetterBox;
import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.platform.follow.Following;
import kz.mediagrid.platform.follow.RawConsumers;
import kz.mediagrid.platform.schemas.RecordSerdes;
import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.platform.topics.BrokerTopics;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import kz.mediagrid.platform.write.RecordTemplate;
import kz.mediagrid.topics.Service;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.core.ConsumerFactory;

/**
 * Wires the notifier's Kafka clients, its clocks for real and business time, and the reading of all topics that the
 * notifier follows.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(NotifierProperties.class)
@Import(TracingConfiguration.class)
class NotifierKafkaConfiguration {

    @Bean
    RecordSerdes recordSerdes(KafkaProperties kafka) {
        return new RecordSerdes(kafka.buildConsumerProperties());
    }

    @Bean
    RecordReader recordReader(RecordSerdes serdes) {
        return serdes.reader();
    }

    @Bean
    RecordTemplate<SpecificRecord> deadLetterTemplate(KafkaProperties kafka, RecordSerdes serdes) {
        var settings = new HashMap<>(kafka.buildProducerProperties());
        settings.putAll(DeadLetterBox.PRODUCER_SETTINGS);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "notifier-patient");
        return new RecordTemplate<>(settings, serdes.serializer());
    }

    @Bean
    RecordTemplate<byte[]> acknowledgedTemplate(KafkaProperties kafka) {
        var settings = new HashMap<>(kafka.buildProducerProperties());
        settings.putAll(AcknowledgedWriter.PRODUCER_SETTINGS);
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, "notifier");
        return new RecordTemplate<>(settings, new ByteArraySerializer());
    }

    @Bean
    AcknowledgedWriter acknowledgedWriter(RecordTemplate<byte[]> acknowledgedTemplate, RecordSerdes serdes) {
        return new AcknowledgedWriter(acknowledgedTemplate, serdes.serializer());
    }

    @Bean(destroyMethod = "close")
    Admin admin(KafkaProperties kafka) {
        var settings = kafka.buildAdminProperties();
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, "notifier-admin");
        return Admin.create(settings);
    }

    @Bean
    ConsumerFactory<byte[], byte[]> rawConsumers(KafkaProperties kafka) {
        return RawConsumers.factory(kafka.buildConsumerProperties());
    }

    @Bean
    DeadLetterBox deadLetterBox(RecordTemplate<SpecificRecord> deadLetterTemplate) {
        return new DeadLetterBox(deadLetterTemplate, Service.NOTIFIER);
    }

    @Bean
    Clock realClock() {
        return Clock.systemUTC();
    }

    @Bean
    BusinessClock businessClock(@Qualifier("realClock") Clock real) {
        return new BusinessClock(real);
    }

    @Bean
    Followed followBusinessClock(BusinessClock clock) {
        return clock.followed();
    }

    @Bean
    SessionClients sessionClients(
            KafkaProperties kafka,
            ConsumerFactory<byte[], byte[]> consumers,
            RecordSerdes serdes,
            RecordReader reader) {
        return new SessionClients(kafka.buildProducerProperties(), consumers, serdes, reader);
    }

    @Bean
    BrokerTopics brokerTopics(Admin admin, @Value("${media-grid.weak-replication:false}") boolean weakReplication) {
        return new BrokerTopics(admin, weakReplication);
    }

    @Bean
    Following following(
            BrokerTopics topics,
            ConsumerFactory<byte[], byte[]> consumers,
            RecordReader reader,
            DeadLetterBox deadLetters,
            Following.Views views,
            NotifierProperties properties,
            ServiceWaits waits) {
        return new Following(
                Service.NOTIFIER, topics, consumers, reader, deadLetters, views, properties.catchUp(), waits);
    }

    @Bean
    HealthIndicator followersHealthIndicator(Following following) {
        return following.health();
    }

    @Bean
    ServiceWaits serviceWaits(ApplicationEventPublisher events) {
        return new ServiceWaits(Service.NOTIFIER.id(), InstantSource.system(), events::publishEvent);
    }

    @Bean
    HealthIndicator waitsHealthIndicator(ServiceWaits waits) {
        return waits.health();
    }

    /** The component of the liveness that is down if only a restart helps. */
    @Bean
    HealthIndicator restartHealthIndicator(Following following, List<SoleOwner> owners) {
        return () -> following
                .needsRestart()
                .or(() -> owners.stream()
                        .map(SoleOwner::left)
                        .flatMap(Optional::stream)
                        .findFirst())
                .map(cause -> Health.down().withDetail("cause", cause).build())
                .orElseGet(() -> Health.up().build());
    }
}
