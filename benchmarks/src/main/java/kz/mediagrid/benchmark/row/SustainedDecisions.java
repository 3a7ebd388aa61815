package kz.mediagrid.benchmark.row;

import java.util.Set;
import kz.mediagrid.benchmark.figure.Comparison;
import kz.mediagrid.benchmark.figure.Sample;
import kz.mediagrid.benchmark.log.LogClient;

/**
 * P2: commands on the log that the aggregator decides a second, while all services follow. The commands of one run are of many
 * bodies and weeks. A run is as long as its backlog; the next one begins when all services have followed.
 */
final class SustainedDecisions implements Row {

    private static final int WEEKS = 40;

    @Override
    public String id() {
        return "P2";
    }

    @Override
    public boolean isShort() {
        return true;
    }

    @Override
    public Set<String> sizes() {
        return Set.of("commands");
    }

    @Override
    public Comparison measure(Bench bench) {
        var mediaGrid = bench.mediaGrid();
        var raw = bench.rawProducer(mediaGrid);
        var generator = bench.commands();
        var weeks = generator.weeks(0, WEEKS);
        int commands = bench.size("commands", 1_200, 8_000);
        try (var log = new LogClient(mediaGrid.ports().bootstrapServers())) {
            return bench.pairs(
                    id(),
                    bench.size(5, 9),
                    () -> DecidedLoad.measure(mediaGrid.handle(), log, generator.events(weeks, commands))
                            .sample(id(), "media-grid, a decision"),
                    () -> Sample.of(id(), raw.rate(bench.size(3_000, 30_000))));
        }
    }
}
