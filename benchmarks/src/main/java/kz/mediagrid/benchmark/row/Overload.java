package kz.mediagrid.benchmark.row;

import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import kz.mediagrid.benchmark.figure.Comparison;
import kz.mediagrid.benchmark.figure.Sample;
import kz.mediagrid.benchmark.row.EventCalls.Answer;
import org.HdrHistogram.Histogram;

/** P1d: what is accepted when three times as many calls come as can be; the baseline is the peak of 64 connections. */
final class Overload implements Row {

    private static final String ID = "P1d";
    private static final String P99 = "P1d-p99";
    private static final int CONNECTIONS = 64;

    /** As in {@link SinglePosts}, so that both loads are sustained ones. */
    private static final Duration RAMP = Duration.ofSeconds(2);

    private static final int OVERLOAD = 3;
    private static final double MICROS = 1_000;

    @Override
    public String id() {
        return ID;
    }

    @Override
    public boolean isShort() {
        return true;
    }

    @Override
    public Comparison measure(Bench bench) {
        var load = new Load(bench.calls(bench.mediaGrid()), Duration.ofSeconds(bench.size(3, 20)));
        load.peak();
        return bench.pairs(id(), bench.size(5, 9), load::overload, load::peak);
    }

    /** Both loads: the rate of the overload follows the last peak. */
    private static final class Load {

        private final EventCalls calls;
        private final Duration time;
        private double peak;

        private Load(EventCalls calls, Duration time) {
            this.calls = calls;
            this.time = time;
        }

        private Sample peak() {
            var result = ClosedLoop.run(calls::single, CONNECTIONS, RAMP, time);
            result.last().forEach(calls::awaitDecision);
            peak = result.goodput();
            return sample(peak, result.micros());
        }

        private Sample overload() {
            Queue<Answer> receipts = new ConcurrentLinkedQueue<>();
            var result = OpenLoop.run(calls, OVERLOAD * peak, RAMP, time, receipts::add);
            receipts.forEach(calls::awaitDecision);
            return sample(result.goodput(), result.micros());
        }

        private static Sample sample(double goodput, Histogram micros) {
            return Sample.of(ID, goodput).and(P99, micros.getValueAtPercentile(99) / MICROS);
        }
    }
}
