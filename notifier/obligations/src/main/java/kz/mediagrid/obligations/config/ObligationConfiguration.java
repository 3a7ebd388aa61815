package kz.mediagrid.obligations.config;

import java.time.Clock;
import java.util.UUID;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.obligations.topology.KafkaPastRecords;
import kz.mediagrid.obligations.topology.ObligationTopology;
import kz.mediagrid.observability.health.ServiceWaits;
import kz.mediagrid.observability.trace.Traces;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.follow.RawConsumers;
import kz.mediagrid.platform.schemas.RecordSerdes;
import kz.mediagrid.platform.streams.CalendarTopic;
import kz.mediagrid.platform.streams.InstanceClaim;
import kz.mediagrid.platform.streams.InstanceName;
import kz.mediagrid.platform.streams.StageMetrics;
import kz.mediagrid.platform.streams.StateGuard;
import kz.mediagrid.platform.streams.StreamsHealth;
import kz.mediagrid.platform.streams.StreamsSettings;
import kz.mediagrid.platform.streams.TopologyRun;
import kz.mediagrid.platform.topics.BrokerTopics;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/**
 * Builds and runs the Kafka Streams topology of obligations. The service imports this configuration and provides the
 * business clock, its waits and the check of the broker's topics.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ObligationProperties.class, EscalationProperties.class})
public class ObligationConfiguration {

    /** The policy for the weekly rhythm, for every bean that counts due times. */
    @Bean
    WeekPolicy weekPolicy(ObligationProperties properties) {
        return properties.weekPolicy();
    }

    @Bean
    StreamsHealth obligationHealth(ApplicationEventPublisher events, ServiceWaits waits) {
        return new StreamsHealth("clock of obligations", events, waits);
    }

    @Bean
    StageMetrics obligationStageMetrics(
            StreamsHealth obligationHealth, ObligationProperties properties, @Qualifier("realClock") Clock real) {
        return new StageMetrics(obligationHealth, "obligations", properties.standbyReplicas(), real);
    }

    @Bean
    InstanceClaim instanceClaim(ObligationProperties properties, KafkaProperties kafka, ServiceWaits waits) {
        return InstanceClaim.of(
                kafka.buildAdminProperties(),
                ObligationTopology.APPLICATION_ID,
                properties.stateDir(),
                properties.instance(),
                UUID::randomUUID,
                waits);
    }

    /** The name under which this instance works, for every bean that shares work with other instances. */
    @Bean
    InstanceName instanceName(InstanceClaim instanceClaim) {
        return new InstanceName(instanceClaim.name());
    }

    @Bean
    ObligationTopology obligationTopology(
            ObligationProperties properties,
            EscalationProperties escalation,
            KafkaProperties kafka,
            RecordSerdes serdes,
            BusinessClock clock,
            StreamsHealth obligationHealth,
            Traces traces) {
        var client = kafka.buildAdminProperties();
        var environment = TopologyRun.environment(
                client, serdes, ObligationTopology.APPLICATION_ID, ObligationTopology.INPUTS, obligationHealth, traces);
        return new ObligationTopology(new ObligationTopology.Ports(
                environment,
                clock,
                CalendarTopic.read(client, environment.reading()),
                properties.weekPolicy(),
                properties.requestTerm(),
                escalation.policy(),
                properties.authorisedBody(),
                new KafkaPastRecords(RawConsumers.factory(client)::createConsumer, environment.reading())));
    }

    // Checks the state first. Starts after the followers, which read their topics to the ends in phase 0, because no
    // task may run before the clock is set.
    @Bean
    StreamsBuilderFactoryBean obligationStreams(
            InstanceClaim instance,
            ObligationTopology topology,
            ObligationProperties properties,
            KafkaProperties kafka,
            StreamsHealth obligationHealth,
            BrokerTopics topics) {
        topics.checkForStreams(ObligationTopology.APPLICATION_ID, properties.replicationFactor());
        var client = kafka.buildAdminProperties();
        var own = properties.streams(instance.name());
        var state = new StateGuard(client, own, ObligationTopology.PROGRESS);
        return TopologyRun.of(instance, state, StreamsSettings.of(own, client), topology::addTo, obligationHealth);
    }
}
