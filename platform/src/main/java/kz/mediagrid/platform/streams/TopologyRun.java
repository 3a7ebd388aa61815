package kz.mediagrid.platform.streams;

import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.springframework.kafka.config.KafkaStreamsConfiguration;
import org.springframework.kafka.config.KafkaStreamsInfrastructureCustomizer;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/** Has Spring run a topology: it starts and ends with the application, and its health is kept. */
public final class TopologyRun {

    private TopologyRun() {}

    /**
     * The bean that runs it.
     *
     * @param settings see {@link StreamsSettings}
     * @param topology adds all of the topology to an empty one
     */
    public static StreamsBuilderFactoryBean of(
            Map<String, Object> settings, Consumer<Topology> topology, StreamsHealth health) {
        var streams = new StreamsBuilderFactoryBean(new KafkaStreamsConfiguration(settings));
        streams.setInfrastructureCustomizer(new KafkaStreamsInfrastructureCustomizer() {
            @Override
            public void configureBuilder(StreamsBuilder builder) {}

            @Override
            public void configureTopology(Topology empty) {
                topology.accept(empty);
            }
        });
        streams.setStateListener(health);
        streams.setStreamsUncaughtExceptionHandler(health);
        return streams;
    }
}
