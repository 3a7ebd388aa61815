package kz.mediagrid.aggregator.config;

import java.util.Map;
import kz.mediagrid.aggregator.topology.GridTopology;
import kz.mediagrid.aggregator.topology.KafkaCommandLog;
import kz.mediagrid.aggregator.topology.KafkaPublishedVersions;
import kz.mediagrid.aggregator.topology.RecordReading;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.platform.clock.BusinessClock;
import kz.mediagrid.platform.clock.BusinessClockFollower;
import kz.mediagrid.platform.follow.DeadLetterBox;
import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.platform.serde.RegistrySerdes;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.kafka.autoconfigure.KafkaProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.config.KafkaStreamsConfiguration;
import org.springframework.kafka.config.KafkaStreamsInfrastructureCustomizer;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/** Puts the topology together and runs it. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(GridProperties.class)
class GridStreamsConfiguration {

    @Bean
    GridTopology gridTopology(
            GridProperties properties,
            KafkaProperties kafka,
            RegistrySerdes serdes,
            BusinessClock clock,
            DeadLetterBox deadLetters) {
        Map<String, Object> client = kafka.buildAdminProperties();
        var reading = reading(serdes.reader());
        return new GridTopology(
                new GridTopology.Ports(
                        reading,
                        serdes.serializer(),
                        clock,
                        WorkingCalendar.kazakhstan(),
                        properties.weekPolicy(),
                        properties.gatherRule(),
                        () -> new KafkaCommandLog(client),
                        new KafkaPublishedVersions(client, reading, deadLetters::keep)),
                true);
    }

    /** @param follower not used, but first: nothing may happen by a clock that was not yet moved */
    @Bean
    StreamsBuilderFactoryBean gridStreams(
            GridTopology grid,
            GridProperties properties,
            KafkaProperties kafka,
            StreamsHealth health,
            BusinessClockFollower follower) {
        var settings = StreamsSettings.of(properties, kafka.buildAdminProperties());
        var streams = new StreamsBuilderFactoryBean(new KafkaStreamsConfiguration(settings));
        streams.setInfrastructureCustomizer(new KafkaStreamsInfrastructureCustomizer() {
            @Override
            public void configureBuilder(StreamsBuilder builder) {}

            @Override
            public void configureTopology(Topology topology) {
                grid.addTo(topology);
            }
        });
        streams.setStateListener(health);
        streams.setStreamsUncaughtExceptionHandler(health);
        return streams;
    }

    private static RecordReading reading(RecordReader reader) {
        return (topic, headers, value) -> reader.read(topic, value);
    }
}
