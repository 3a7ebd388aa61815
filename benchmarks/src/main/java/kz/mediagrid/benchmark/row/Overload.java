package kz.mediagrid.benchmark.row;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import kz.mediagrid.benchmark.figure.Comparison;
import kz.mediagrid.benchmark.figure.Sample;

/** P1d: what is accepted when three times as many calls come as can be; the baseline is the peak of 64 connections. */
final class Overload implements Row {

    private static final String P99 = "P1d-p99";
    private static final int CONNECTIONS = 64;
    private static final int OVERLOAD = 3;
    private static final double MICROS = 1_000;

    @Override
    public String id() {
        return "P1d";
    }

    @Override
    public boolean isShort() {
        return true;
    }

    @Override
    public Comparison measure(Bench bench) {
        var calls = bench.calls(bench.mediaGrid());
        var time = Duration.ofSeconds(bench.size(5, 20));
        var peak = new AtomicReference<>(peak(calls, time).goodput());
        return bench.pairs(
                id(),
                bench.size(5, 9),
                () -> {
                    var last = new AtomicReference<Runnable>(() -> {});
                    var result = OpenLoop.run(
                            calls,
                            OVERLOAD * peak.get(),
                            time,
                            receipt -> last.set(() -> calls.awaitDecision(receipt)));
                    last.get().run();
                    return Sample.of(id(), result.goodput())
                            .and(P99, result.micros().getValueAtPercentile(99) / MICROS);
                },
                () -> {
                    var result = peak(calls, time);
                    peak.set(result.goodput());
                    return Sample.of(id(), result.goodput())
                            .and(P99, result.micros().getValueAtPercentile(99) / MICROS);
                });
    }

    private static ClosedLoop.Result peak(EventCalls calls, Duration time) {
        var result = ClosedLoop.run(calls, CONNECTIONS, time);
        result.last().forEach(calls::awaitDecision);
        return result;
    }
}
