package kz.mediagrid.benchmark.stage;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import kz.mediagrid.aggregator.topology.GridTopology;
import kz.mediagrid.aggregator.topology.KafkaPublishedVersions;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.grid.GatherRule;
import kz.mediagrid.observability.trace.Traces;
import kz.mediagrid.platform.follow.RawConsumers;
import kz.mediagrid.platform.schemas.RecordSerdes;
import kz.mediagrid.platform.streams.CalendarTopic;
import kz.mediagrid.platform.streams.KafkaInputs;
import kz.mediagrid.platform.streams.StageEnvironment;
import kz.mediagrid.platform.streams.StreamsSettings;
import kz.mediagrid.topics.Service;
import org.apache.kafka.clients.CommonClientConfigs;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;

/**
 * Runs the aggregator's topology alone, with a processing guarantee of choice. The aggregator itself has no setting for the
 * guarantee, because only exactly-once keeps what it promises.
 *
 * <p>Arguments: {@code bootstrap.servers}, the directory of the state, and a value of {@code processing.guarantee}. Prints
 * {@code Ready.} as soon as the topology runs.
 */
public final class StageProcessMain {

    private static final Duration GATHER = Duration.ofMinutes(10);

    private StageProcessMain() {}

    public static void main(String[] args) throws Exception {
        Map<String, Object> client = Map.of(CommonClientConfigs.BOOTSTRAP_SERVERS_CONFIG, args[0]);
        var settings = new HashMap<>(StreamsSettings.of(
                new StreamsSettings.Own(Service.GRID_AGGREGATOR.id(), Path.of(args[1]), 1, 0, "benchmark"), client));
        settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, args[2]);
        var properties = new Properties();
        properties.putAll(settings);
        var ended = new CountDownLatch(1);
        try (var serdes = new RecordSerdes(client);
                var streams = new KafkaStreams(topology(client, serdes), properties)) {
            streams.setUncaughtExceptionHandler(failure -> {
                failure.printStackTrace();
                return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
            });
            streams.setStateListener((now, before) -> {
                if (now == State.RUNNING) {
                    System.out.println("Ready.");
                } else if (now == State.ERROR) {
                    ended.countDown();
                }
            });
            streams.start();
            Runtime.getRuntime().addShutdownHook(new Thread(streams::close));
            ended.await();
        }
    }

    private static Topology topology(Map<String, Object> client, RecordSerdes serdes) {
        var environment = new StageEnvironment(
                serdes.reader()::read,
                serdes.serializer(),
                () -> new KafkaInputs(client, Service.GRID_AGGREGATOR.id(), GridTopology.INPUTS),
                StageProcessMain::report,
                Traces.OFF);
        var published = new KafkaPublishedVersions(
                RawConsumers.factory(client)::createConsumer, environment.reading(), (record, cause) -> {
                    throw new IllegalStateException("A version cannot be read: " + cause);
                });
        var ports = new GridTopology.Ports(
                environment,
                Clock.systemUTC(),
                CalendarTopic.read(client, environment.reading()),
                WeekPolicy.standard(),
                new GatherRule(GATHER),
                published,
                GridTopology.AT_ONCE,
                outcome -> {});
        return new GridTopology(ports).addTo(new Topology());
    }

    private static void report(Optional<Instant> since) {
        since.ifPresent(instant -> System.out.println("Due work waits since " + instant + "."));
    }
}
