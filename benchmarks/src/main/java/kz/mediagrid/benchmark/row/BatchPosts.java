package kz.mediagrid.benchmark.row;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import kz.mediagrid.benchmark.figure.Comparison;
import kz.mediagrid.benchmark.figure.Sample;
import kz.mediagrid.benchmark.process.MediaGridProcess;
import kz.mediagrid.benchmark.process.ProcessUsage;
import kz.mediagrid.benchmark.row.EventCalls.BatchAnswer;
import org.jspecify.annotations.Nullable;

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
                () -> batches(mediaGrid, calls, Duration.ofSeconds(bench.size(4, 20))),
                () -> Sample.of(id(), raw.rate(bench.size(6_000, 30_000))));
    }

    private Sample batches(MediaGridProcess mediaGrid, EventCalls calls, Duration time) {
        long before = ProcessUsage.micros(mediaGrid.handle());
        long began = System.nanoTime();
        var threads = Executors.newFixedThreadPool(CALLERS);
        try {
            var callers = IntStream.range(0, CALLERS)
                    .mapToObj(at ->
                            CompletableFuture.supplyAsync(() -> Caller.run(calls, began + time.toNanos()), threads))
                    .toList();
            var done = callers.stream().map(CompletableFuture::join).toList();
            double seconds = (System.nanoTime() - began) / 1e9;
            long accepted = done.stream().mapToLong(Caller::accepted).sum();
            // The cost of a submission includes its decision, which also leaves the media-grid idle.
            for (var caller : done) {
                if (caller.last() != null) {
                    calls.awaitDecision(caller.last());
                }
            }
            return Sample.of(id(), accepted / seconds)
                    .costing(
                            "media-grid, a submission of a batch with its decision",
                            (ProcessUsage.micros(mediaGrid.handle()) - before) / (double) accepted);
        } finally {
            threads.shutdown();
        }
    }

    /**
     * One caller, which posts the next batch when the last one is answered.
     *
     * @param accepted the accepted events
     * @param last the last answer
     */
    private record Caller(long accepted, @Nullable BatchAnswer last) {

        static Caller run(EventCalls calls, long end) {
            long accepted = 0;
            BatchAnswer last = null;
            while (System.nanoTime() - end < 0) {
                last = calls.postBatch(EVENTS);
                accepted += last.accepted();
            }
            return new Caller(accepted, last);
        }
    }
}
