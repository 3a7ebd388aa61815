package kz.mediagrid.benchmark.row;

import java.time.Duration;
import kz.mediagrid.benchmark.figure.Comparison;
import kz.mediagrid.benchmark.figure.Sample;
import kz.mediagrid.benchmark.process.ProcessUsage;

/** P1a: the median time of one call at a time; the baseline is one record of its size at a time. */
final class OnePost implements Row {

    private static final double MICROS = 1_000;

    @Override
    public String id() {
        return "P1a";
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
                () -> {
                    long before = ProcessUsage.micros(mediaGrid.handle());
                    var result = ClosedLoop.run(calls::single, 1, Duration.ZERO, Duration.ofSeconds(bench.size(3, 20)));
                    result.last().forEach(calls::awaitDecision);
                    long used = ProcessUsage.micros(mediaGrid.handle()) - before;
                    return Sample.of(id(), result.micros().getValueAtPercentile(50) / MICROS)
                            .costing(
                                    "media-grid, a submission with its decision, one at a time",
                                    used / (double) result.accepted());
                },
                () -> Sample.of(id(), raw.medianAcknowledgement(bench.size(1_000, 10_000))));
    }
}
