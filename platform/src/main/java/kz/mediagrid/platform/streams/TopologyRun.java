package kz.mediagrid.platform.streams;

import static java.util.Objects.requireNonNull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import kz.mediagrid.observability.trace.Traces;
import kz.mediagrid.platform.schemas.RecordSerdes;
import kz.mediagrid.topics.Topic;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.springframework.kafka.config.KafkaStreamsConfiguration;
import org.springframework.kafka.config.KafkaStreamsInfrastructureCustomizer;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/** Makes the bean that runs a topology. The topology starts and stops with the application, and reports its health. */
public final class TopologyRun {

    private TopologyRun() {}

    /**
     * The connections of a running service's stage to the broker.
     *
     * @param client the settings to connect to the broker, e.g. {@code bootstrap.servers} and security
     * @param applicationId the consumer group whose offsets are the stage's progress
     * @param health receives what operators must know of the stage
     * @param traces continues the traces of the inputs
     */
    public static StageEnvironment environment(
            Map<String, Object> client,
            RecordSerdes serdes,
            String applicationId,
            List<Topic> inputs,
            StreamsHealth health,
            Traces traces) {
        return new StageEnvironment(
                serdes.reader()::read,
                serdes.serializer(),
                () -> new KafkaInputs(named(client, applicationId + ".inputs"), applicationId, inputs),
                health,
                traces);
    }

    /**
     * The bean that runs a topology with a state that can be rebuilt from the log.
     *
     * @param claim the name and the state directory of this instance
     * @param settings see {@link StreamsSettings}
     * @param topology adds the stage to an empty topology
     * @throws StateRefusedException if this build cannot continue with the existing state
     */
    public static StreamsBuilderFactoryBean of(
            InstanceClaim claim,
            StateGuard state,
            Map<String, Object> settings,
            Consumer<Topology> topology,
            StreamsHealth health) {
        var described = new Topology();
        topology.accept(described);
        state.check(described);
        var streams = new StreamsBuilderFactoryBean(new KafkaStreamsConfiguration(settings));
        streams.setInfrastructureCustomizer(new KafkaStreamsInfrastructureCustomizer() {
            @Override
            public void configureBuilder(StreamsBuilder builder) {}

            @Override
            public void configureTopology(Topology empty) {
                topology.accept(empty);
            }
        });
        var application = (String) requireNonNull(settings.get(StreamsConfig.APPLICATION_ID_CONFIG));
        streams.setClientSupplier(new FencingClientSupplier(claim, new ZombieFencing(clientOf(settings), application)));
        streams.setStateRestoreListener(new RestoreWatch(health.waits()));
        streams.setStateListener((now, before) -> {
            if (now == State.RUNNING) {
                state.remember(described);
            }
            health.onChange(now, before);
        });
        streams.setStreamsUncaughtExceptionHandler(health);
        return streams;
    }

    private static Map<String, Object> named(Map<String, Object> client, String name) {
        var settings = new HashMap<>(client);
        settings.put(CommonClientConfigs.CLIENT_ID_CONFIG, name);
        return settings;
    }

    private static Map<String, Object> clientOf(Map<String, Object> settings) {
        var client = new HashMap<>(settings);
        client.keySet().retainAll(AdminClientConfig.configNames());
        return client;
    }
}
