package kz.mediagrid.benchmark.row;

import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Callers of which each sends its next event when the last one is answered: as many calls at once as there are callers. */
final class ClosedLoop {

    private ClosedLoop() {}

    /**
     * The answers to the callers.
     *
     * @param micros the time of each accepted call after the ramp [µs]
     * @param seconds from the end of the ramp to the last answer
     * @param accepted the accepted calls, those of the ramp included
     * @param last the last receipt of each caller
     */
    record Result(Histogram micros, double seconds, long accepted, List<HttpResponse<byte[]>> last) {

        double goodput() {
            return micros.getTotalCount() / seconds;
        }
    }

    /**
     * Runs the callers, and returns when the last of them is answered.
     *
     * @param ramp the time for which they run before anything is counted
     * @param time the time for which they run after the ramp
     */
    static Result run(EventCalls calls, int callers, Duration ramp, Duration time) {
        long counts = System.nanoTime() + ramp.toNanos();
        var threads = Executors.newFixedThreadPool(callers);
        try {
            var running = IntStream.range(0, callers)
                    .mapToObj(at -> CompletableFuture.supplyAsync(
                            () -> new Caller(calls).call(counts, counts + time.toNanos()), threads))
                    .toList();
            var done = running.stream().map(CompletableFuture::join).toList();
            double seconds = (System.nanoTime() - counts) / 1e9;
            var all = new Histogram(3);
            done.forEach(caller -> all.add(caller.micros));
            return new Result(
                    all,
                    seconds,
                    done.stream().mapToLong(caller -> caller.accepted).sum(),
                    done.stream().flatMap(caller -> caller.last().stream()).toList());
        } finally {
            threads.shutdown();
        }
    }

    /** One caller with its own histogram. */
    private static final class Caller {

        private final EventCalls calls;
        private final Histogram micros = new Histogram(3);
        private long accepted;
        private @Nullable HttpResponse<byte[]> last;

        private Caller(EventCalls calls) {
            this.calls = calls;
        }

        private Caller call(long counts, long end) {
            while (System.nanoTime() - end < 0) {
                var call = calls.next();
                long began = System.nanoTime();
                var answer = calls.send(call);
                if (EventCalls.isAccepted(answer)) {
                    accepted++;
                    last = answer;
                    if (began - counts >= 0) {
                        micros.recordValue((System.nanoTime() - began) / 1_000);
                    }
                }
            }
            return this;
        }

        private List<HttpResponse<byte[]>> last() {
            return last == null ? List.of() : List.of(last);
        }
    }
}
