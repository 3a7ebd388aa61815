package kz.mediagrid.gateway.config;

import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.mediagrid.observability.health.ServiceWaits;
import kz.mediagrid.observability.trace.TracingConfiguration;
import kz.mediagrid.platform.follow.DeadLetterBox;
import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.platform.follow.Following;
import kz.mediagrid.platform.follow.RawConsumers;
import kz.mediagrid.platform.schemas.RecordSerdes;
import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.platform.streams.BuildId;
import kz.mediagrid.platform.streams.DiskStores;
import kz.mediagrid.platform.streams.KeptStores;
import kz.mediagrid.platform.topics.BrokerTopics;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import kz.mediagrid.platform.write.Arrivals;
import kz.mediagrid.platform.write.RecordTemplate;
import kz.mediagrid.topics.Service;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;
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
 * Defines the beans for the gateway's Kafka clients: the producers, and the reader of all topics that the gateway's
 * features follow; and for the stores of the views that the features build from these topics.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GatewayProperties.class)
@Import(TracingConfiguration.class)
class KafkaConfiguration {

    private static final String CLIENT_ID = "producer-gateway";

    @Bean
    RecordSerdes recordSerdes(KafkaProperties kafka) {
        return new RecordSerdes(kafka.buildConsumerProperties());
    }

    @Bean
    Serializer<SpecificRecord> recordSerializer(RecordSerdes serdes) {
        return serdes.serializer();
    }

    @Bean
    RecordReader recordReader(RecordSerdes serdes) {
        return serdes.reader();
    }

    @Bean
    Admin admin(KafkaProperties kafka) {
        var settings = kafka.buildAdminProperties();
        settings.put(AdminClientConfig.CLIENT_ID_CONFIG, CLIENT_ID + "-admin");
        return Admin.create(settings);
    }

    /**
     * The producer for writes that a caller waits for. The producer gives up within the caller's timeout instead of
     * retrying for minutes.
     */
    @Bean
    RecordTemplate<byte[]> acknowledgedTemplate(KafkaProperties kafka) {
        var settings = producerSettings(kafka, "");
        settings.putAll(AcknowledgedWriter.PRODUCER_SETTINGS);
        return new RecordTemplate<>(settings, new ByteArraySerializer());
    }

    /** The producer for dead letters and for moves of the clock. None of these records may be lost. */
    @Bean
    RecordTemplate<SpecificRecord> deadLetterTemplate(KafkaProperties kafka, Serializer<SpecificRecord> serializer) {
        var settings = producerSettings(kafka, "-patient");
        settings.putAll(DeadLetterBox.PRODUCER_SETTINGS);
        return new RecordTemplate<>(settings, serializer);
    }

    @Bean
    AcknowledgedWriter acknowledgedWriter(RecordTemplate<byte[]> template, Serializer<SpecificRecord> serializer) {
        return new AcknowledgedWriter(template, serializer);
    }

    @Bean
    Arrivals arrivals() {
        return new Arrivals();
    }

    private static Map<String, Object> producerSettings(KafkaProperties kafka, String suffix) {
        var settings = new HashMap<>(kafka.buildProducerProperties());
        settings.put(ProducerConfig.CLIENT_ID_CONFIG, CLIENT_ID + suffix);
        settings.put(ProducerConfig.ACKS_CONFIG, "all");
        settings.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        settings.put(ProducerConfig.LINGER_MS_CONFIG, 0);
        return settings;
    }

    /** The stores of the features' views that are made again at each start. */
    @Bean
    DiskStores viewStores(GatewayProperties properties) {
        return DiskStores.in(properties.stateDir().resolve(Service.PRODUCER_GATEWAY.id() + ".views"));
    }

    /** The stores of the features' views that are kept from an orderly stop to the next start. */
    @Bean
    KeptStores keptStores(GatewayProperties properties) {
        return new KeptStores(
                properties.stateDir().resolve(Service.PRODUCER_GATEWAY.id() + ".kept-views"), BuildId.ofThisProcess());
    }

    @Bean
    ConsumerFactory<byte[], byte[]> byteConsumers(KafkaProperties kafka) {
        return RawConsumers.factory(kafka.buildConsumerProperties());
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
            RecordTemplate<SpecificRecord> template,
            List<Followed> followed,
            KeptStores keptStores,
            GatewayProperties properties,
            ServiceWaits waits) {
        var deadLetters = new DeadLetterBox(template, Service.PRODUCER_GATEWAY);
        return new Following(
                Service.PRODUCER_GATEWAY,
                topics,
                consumers,
                reader,
                deadLetters,
                new Following.Views(followed, keptStores),
                properties.catchUp(),
                waits);
    }

    @Bean
    HealthIndicator followersHealthIndicator(Following following) {
        return following.health();
    }

    @Bean
    ServiceWaits serviceWaits(ApplicationEventPublisher events) {
        return new ServiceWaits(Service.PRODUCER_GATEWAY.id(), InstantSource.system(), events::publishEvent);
    }

    @Bean
    HealthIndicator waitsHealthIndicator(ServiceWaits waits) {
        return waits.health();
    }

    /** The component of the liveness that is down if only a restart helps. */
    @Bean
    HealthIndicator restartHealthIndicator(Following following) {
        return () -> following
                .needsRestart()
                .map(cause -> Health.down().withDetail("cause", cause).build())
                .orElseGet(() -> Health.up().build());
    }
}
