package kz.mediagrid.benchmark.row;

import java.time.Duration;
import kz.mediagrid.benchmark.figure.Comparison;
import kz.mediagrid.benchmark.figure.Sample;
import kz.mediagrid.benchmark.process.MediaGridProcess;
import kz.mediagrid.benchmark.process.ProcessUsage;

/** P1c: accepted submissions a second in batches of 100; the baseline writes as many bytes beside an idle media-grid. */
final class BatchPosts implements Row {

    private static final int EVENTS = 100;
    private static final int CALLERS = 4;

    @Override
    public String id() {
        return "P1c";
    }

    @Override
    public boolean isShort() {
        return false;
    }

    @Override
    public Comparison measure(Bench bench) {
        var mediaGrid = bench.mediaGrid();
        var calls = bench.calls(mediaGrid);
        var raw = bench.rawProducer(mediaGrid);
        return bench.pairs(
                id(),
                bench.size(5, 9),
                () -> batches(mediaGrid, calls, Duration.ofSeconds(bench.size(3, 20))),
                () -> Sample.of(id(), raw.rate(bench.size(3_000, 30_000))));
    }

    private Sample batches(MediaGridProcess mediaGrid, EventCalls calls, Duration time) {
        long before = ProcessUsage.micros(mediaGrid.handle());
        var result = ClosedLoop.run(() -> calls.batch(EVENTS), CALLERS, Duration.ZERO, time);
        // The cost of a submission includes its decision, which also leaves the media-grid idle.
        result.last().forEach(calls::awaitDecision);
        long used = ProcessUsage.micros(mediaGrid.handle()) - before;
        return Sample.of(id(), result.goodput())
                .costing("media-grid, a submission of a batch with its decision", used / (double) result.accepted());
    }
}
