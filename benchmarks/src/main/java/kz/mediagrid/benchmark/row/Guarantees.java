package kz.mediagrid.benchmark.row;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import kz.mediagrid.benchmark.figure.Comparison;
import kz.mediagrid.benchmark.figure.Sample;
import kz.mediagrid.benchmark.log.LogClient;
import kz.mediagrid.benchmark.process.JavaProcess;
import kz.mediagrid.benchmark.stage.BrokerProcessMain;
import kz.mediagrid.benchmark.stage.StageProcessMain;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.standalone.Installation;
import kz.mediagrid.standalone.run.Ports;
import org.apache.kafka.streams.StreamsConfig;

/**
 * P2a: decisions a second of the aggregator's stage alone, exactly once, compared to at least once. Each of the two has a broker
 * of its own, and is idle while the other decides.
 */
final class Guarantees implements Row {

    private static final int WEEKS = 40;

    @Override
    public String id() {
        return "P2a";
    }

    @Override
    public boolean isShort() {
        return false;
    }

    @Override
    public Set<String> sizes() {
        return Set.of("commands");
    }

    @Override
    public Comparison measure(Bench bench) {
        int commands = bench.size("commands", 1_500, 8_000);
        try (var exactlyOnce = StageAlone.start(bench, StreamsConfig.EXACTLY_ONCE_V2);
                var atLeastOnce = StageAlone.start(bench, StreamsConfig.AT_LEAST_ONCE)) {
            return bench.pairs(
                    id(),
                    bench.size(5, 9),
                    () -> exactlyOnce.decide(id(), commands),
                    () -> atLeastOnce.decide(id(), commands));
        }
    }

    /** A stage with a broker of its own, both in processes of their own. */
    private record StageAlone(
            String guarantee,
            JavaProcess broker,
            JavaProcess stage,
            LogClient log,
            CommandGenerator generator,
            List<GridWeek> weeks)
            implements AutoCloseable {

        static StageAlone start(Bench bench, String guarantee) {
            bench.tell("P2a: starting a broker and a stage, " + guarantee + " …");
            var directory = bench.newDirectory(guarantee);
            var ports = new Ports(bench.ports().take(6));
            var broker = started(
                    directory.resolve("broker"),
                    BrokerProcessMain.class,
                    directory.resolve("data").toString(),
                    Installation.registryHome().toString(),
                    Integer.toString(ports.pages()));
            var stage = started(
                    directory.resolve("stage"),
                    StageProcessMain.class,
                    ports.bootstrapServers(),
                    directory.resolve("state").toString(),
                    guarantee);
            var generator = bench.commands();
            return new StageAlone(
                    guarantee,
                    broker,
                    stage,
                    new LogClient(ports.bootstrapServers()),
                    generator,
                    generator.weeks(0, WEEKS));
        }

        private static JavaProcess started(Path directory, Class<?> main, String... arguments) {
            var process = JavaProcess.start(directory, JavaProcess.optionsOfLauncher(), main, List.of(arguments));
            process.awaitLine(line -> line.equals("Ready."));
            process.ignoreOutput();
            return process;
        }

        Sample decide(String goal, int commands) {
            return DecidedLoad.measure(stage.handle(), log, generator.events(weeks, commands))
                    .sample(goal, "stage, " + guarantee + ", a decision");
        }

        @Override
        public void close() {
            log.close();
            stage.close();
            broker.close();
        }
    }
}
