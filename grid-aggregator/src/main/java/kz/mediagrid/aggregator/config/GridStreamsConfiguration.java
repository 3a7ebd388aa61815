package kz.mediagrid.aggregator.config;

import java.time.Clock;
import java.util.UUID;
import kz.mediagrid.aggregator.metric.DecidedCommands;
import kz.mediagrid.aggregator.topology.GridTopology;
import kz.mediagrid.aggregator.topology.KafkaPublishedVersions;
import kz.mediagrid.observability.health.ServiceWaits;
import kz.mediagrid.observability.trace.Traces;
import kz.mediagrid.observability.trace.TracingConfiguration;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.follow.DeadLetterBox;
import kz.mediagrid.platform.follow.Following;
import kz.mediagrid.platform.follow.RawConsumers;
import kz.mediagrid.platform.schemas.RecordSerdes;
import kz.mediagrid.platform.streams.CalendarTopic;
import kz.mediagrid.platform.streams.InstanceClaim;
import kz.mediagrid.platform.streams.StageMetrics;
import kz.mediagrid.platform.streams.StateGuard;
import kz.mediagrid.platform.streams.StreamsHealth;
import kz.mediagrid.platform.streams.StreamsSettings;
import kz.mediagrid.platform.streams.TopologyRun;
import kz.mediagrid.topics.Service;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.health.actuate.endpoint.HealthEndpointGroupsPostProcessor;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/** Builds the aggregator's Kafka Streams topology and runs it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GridProperties.class)
@Import(TracingConfiguration.class)
class GridStreamsConfiguration {

    @Bean
    StreamsHealth streamsHealth(ApplicationEventPublisher events, ServiceWaits waits) {
        return new StreamsHealth("grid aggregator", events, waits);
    }

    @Bean
    StageMetrics gridMetrics(StreamsHealth health, GridProperties properties) {
        return new StageMetrics(health, "grid", properties.standbyReplicas(), Clock.systemUTC());
    }

    @Bean
    InstanceClaim instanceClaim(GridProperties properties, KafkaProperties kafka, ServiceWaits waits) {
        return InstanceClaim.of(
                kafka.buildAdminProperties(),
                Service.GRID_AGGREGATOR.id(),
                properties.stateDir(),
                properties.instance(),
                UUID::randomUUID,
                waits);
    }

    @Bean
    GridTopology gridTopology(
            GridProperties properties,
            KafkaProperties kafka,
            RecordSerdes serdes,
            BusinessClock clock,
            StreamsHealth health,
            DeadLetterBox deadLetters,
            DecidedCommands decided,
            Traces traces) {
        var client = kafka.buildAdminProperties();
        var environment = TopologyRun.environment(
                client, serdes, Service.GRID_AGGREGATOR.id(), GridTopology.INPUTS, health, traces);
        return new GridTopology(new GridTopology.Ports(
                environment,
                clock,
                CalendarTopic.read(client, environment.reading()),
                properties.weekPolicy(),
                properties.gatherRule(),
                new KafkaPublishedVersions(
                        RawConsumers.factory(client)::createConsumer, environment.reading(), deadLetters::keep),
                GridTopology.AT_ONCE,
                decided::count));
    }

    @Bean
    DecidedCommands decidedCommands() {
        return new DecidedCommands();
    }

    /**
     * Checks the stored state, then starts the topology. The state must be complete, made by this topology, and end
     * where the log will be read.
     *
     * @param following not used here; it must start before the topology, because no work may use a clock that is not set
     */
    @Bean
    StreamsBuilderFactoryBean gridStreams(
            InstanceClaim instance,
            GridTopology grid,
            GridProperties properties,
            KafkaProperties kafka,
            StreamsHealth health,
            Following following) {
        var client = kafka.buildAdminProperties();
        var own = properties.streams(instance.name());
        var state = new StateGuard(client, own, GridTopology.PROGRESS);
        return TopologyRun.of(instance, state, StreamsSettings.of(own, client), grid::addTo, health);
    }

    @Bean
    DecidingHealth decidingHealthIndicator(StreamsBuilderFactoryBean gridStreams, StreamsHealth streamsHealth) {
        return new DecidingHealth(gridStreams, streamsHealth);
    }

    @Bean
    HealthEndpointGroupsPostProcessor standbysAreHealthy() {
        return DecidingHealth::leaveOutOfTheWhole;
    }
}
