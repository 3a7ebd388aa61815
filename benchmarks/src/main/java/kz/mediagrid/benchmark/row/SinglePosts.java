package kz.mediagrid.benchmark.row;

import java.time.Duration;
import kz.mediagrid.benchmark.figure.Comparison;
import kz.mediagrid.benchmark.figure.Sample;
import kz.mediagrid.benchmark.process.MediaGridProcess;
import kz.mediagrid.benchmark.process.ProcessUsage;
import kz.mediagrid.benchmark.process.RawProducer;

/** P1: accepted submissions a second at 64 connections; the baseline writes as many bytes beside an idle media-grid. */
final class SinglePosts implements Row {

    private static final int CONNECTIONS = 64;

    /** Meanwhile each body gets its first undecided submissions, which are accepted at once. */
    private static final Duration RAMP = Duration.ofSeconds(2);

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
        return bench.pairs(
                id(),
                bench.size(5, 9),
                () -> posts(mediaGrid, calls, Duration.ofSeconds(bench.size(3, 20))),
                () -> records(mediaGrid, raw, bench.size(3_000, 30_000)));
    }

    private Sample posts(MediaGridProcess mediaGrid, EventCalls calls, Duration time) {
        long before = ProcessUsage.micros(mediaGrid.handle());
        var result = ClosedLoop.run(calls::single, CONNECTIONS, RAMP, time);
        // The cost of a submission includes its decision, which also leaves the media-grid idle.
        result.last().forEach(calls::awaitDecision);
        long used = ProcessUsage.micros(mediaGrid.handle()) - before;
        return Sample.of(id(), result.goodput())
                .costing("media-grid, a submission with its decision", used / (double) result.accepted());
    }

    private Sample records(MediaGridProcess mediaGrid, RawProducer raw, int records) {
        long broker = ProcessUsage.micros(mediaGrid.handle());
        long producer = ProcessUsage.endedChildrenMicros();
        double rate = raw.rate(records);
        return Sample.of(id(), rate)
                .costing(
                        "media-grid with its broker, a record of the raw producer",
                        (ProcessUsage.micros(mediaGrid.handle()) - broker) / (double) records)
                .costing(
                        "raw producer, a record with its share of the start",
                        (ProcessUsage.endedChildrenMicros() - producer) / (double) records);
    }
}
