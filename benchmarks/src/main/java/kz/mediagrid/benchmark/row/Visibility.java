package kz.mediagrid.benchmark.row;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import kz.mediagrid.benchmark.figure.Comparison;
import kz.mediagrid.benchmark.figure.Sample;
import kz.mediagrid.benchmark.row.EventCalls.Answer;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * P5: the time from the 202 until the API shows the decision, at half of the peak. Of the accepted events ten a second are
 * polled every 10 ms, or every twentieth of the time that they wait already; so the figure is up to 10 ms or 5 % too high.
 */
final class Visibility implements Row {

    /** The time between two ticks of the aggregator, at which it commits what it sent [ms]. */
    private static final double COMMIT_INTERVAL = 100;

    private static final int CONNECTIONS = 64;
    private static final Duration RAMP = Duration.ofSeconds(2);
    private static final int POLLED_A_SECOND = 10;
    private static final double MICROS = 1_000;

    @Override
    public String id() {
        return "P5";
    }

    @Override
    public boolean isShort() {
        return true;
    }

    @Override
    public Comparison measure(Bench bench) {
        // The store of the shared media-grid still compacts what the overload left.
        bench.stopMediaGrid();
        try (var mediaGrid = bench.startMediaGrid(Map.of())) {
            return measure(bench, bench.calls(mediaGrid));
        }
    }

    private Comparison measure(Bench bench, EventCalls calls) {
        var peak = ClosedLoop.run(calls::single, CONNECTIONS, RAMP, Duration.ofSeconds(bench.size(5, 20)));
        peak.last().forEach(calls::awaitDecision);
        double half = peak.goodput() / 2;
        var time = Duration.ofSeconds(bench.size(6, 30));
        return bench.pairs(
                id(),
                bench.size(5, 9),
                () -> {
                    var watch = new Watch(calls, Math.max(1, Math.round(half / POLLED_A_SECOND)));
                    OpenLoop.run(calls, half, Duration.ZERO, time, watch::accepted);
                    return Sample.of(id(), watch.end().getValueAtPercentile(99) / MICROS);
                },
                () -> Sample.of(id(), COMMIT_INTERVAL));
    }

    /** Polls every n-th accepted event until its decision is visible. */
    private static final class Watch {

        private final EventCalls calls;
        private final long every;
        private final AtomicLong accepted = new AtomicLong();
        private final Histogram micros = new ConcurrentHistogram(3);
        private final ExecutorService threads = Executors.newCachedThreadPool();
        private final ConcurrentLinkedQueue<CompletableFuture<Void>> running = new ConcurrentLinkedQueue<>();

        private Watch(EventCalls calls, long every) {
            this.calls = calls;
            this.every = every;
        }

        private void accepted(Answer receipt) {
            if (accepted.getAndIncrement() % every == 0) {
                long began = System.nanoTime();
                running.add(CompletableFuture.runAsync(
                        () -> {
                            calls.awaitDecision(receipt);
                            micros.recordValue((System.nanoTime() - began) / 1_000);
                        },
                        threads));
            }
        }

        private Histogram end() {
            running.forEach(CompletableFuture::join);
            threads.shutdown();
            return micros;
        }
    }
}
