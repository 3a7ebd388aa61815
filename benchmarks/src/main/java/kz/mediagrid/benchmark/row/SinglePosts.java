package kz.mediagrid.benchmark.row;

import java.time.Duration;
import kz.mediagrid.benchmark.figure.Comparison;
import kz.mediagrid.benchmark.figure.Sample;
import kz.mediagrid.benchmark.process.ProcessUsage;

/** P1: accepted submissions a second at 64 connections; the baseline writes as many bytes beside an idle media-grid. */
final class SinglePosts implements Row {

    private static final int CONNECTIONS = 64;

    @Override
    public String id() {
        return "P1";
    }

    @Override
    public boolean isShort() {
        return true;
    }

    @Override
    public Comparison measure(Bench bench) {
        var mediaGrid = bench.mediaGrid();
        var calls = bench.calls(mediaGrid);
        var raw = bench.rawProducer(mediaGrid);
        var time = Duration.ofSeconds(bench.size(5, 20));
        return bench.pairs(
                id(),
                bench.size(5, 9),
                () -> {
                    long before = ProcessUsage.micros(mediaGrid.handle());
                    var result = ClosedLoop.run(calls, CONNECTIONS, time);
                    // The cost of a submission includes its decision, which also leaves the media-grid idle.
                    result.last().forEach(calls::awaitDecision);
                    long used = ProcessUsage.micros(mediaGrid.handle()) - before;
                    return Sample.of(id(), result.goodput())
                            .costing("media-grid: submission", used / (double) result.accepted());
                },
                () -> Sample.of(id(), raw.rate(bench.size(6_000, 30_000))));
    }
}
