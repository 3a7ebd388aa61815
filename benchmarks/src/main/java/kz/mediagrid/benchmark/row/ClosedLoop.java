package kz.mediagrid.benchmark.row;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import kz.mediagrid.benchmark.row.EventCalls.Answer;
import org.HdrHistogram.Histogram;
import org.jspecify.annotations.Nullable;

/** Callers of which each makes its next call when the last one is answered: as many calls at once as there are callers. */
final class ClosedLoop {

    private ClosedLoop() {}

    /**
     * The answers to the callers.
     *
     * @param micros the time of each accepted call after the ramp [µs]
     * @param seconds from the end of the ramp to the last answer
     * @param counted the events that were accepted after the ramp
     * @param accepted the accepted events, those of the ramp included
     * @param last the last answer of each caller that had events accepted
     */
    record Result(Histogram micros, double seconds, long counted, long accepted, List<Answer> last) {

        double goodput() {
            return counted / seconds;
        }
    }

    /**
     * Runs the callers, and returns when the last of them is answered.
     *
     * @param next makes the next call, which posts one event or a batch; making it is no part of the call's time
     * @param ramp the time for which they run before anything is counted
     * @param time the time for which they run after the ramp
     */
    static Result run(Supplier<Supplier<Answer>> next, int callers, Duration ramp, Duration time) {
        long counts = System.nanoTime() + ramp.toNanos();
        var threads = Executors.newFixedThreadPool(callers);
        try {
            var running = IntStream.range(0, callers)
                    .mapToObj(at -> CompletableFuture.supplyAsync(
                            () -> new Caller(next).run(counts, counts + time.toNanos()), threads))
                    .toList();
            var done = running.stream().map(CompletableFuture::join).toList();
            double seconds = (System.nanoTime() - counts) / 1e9;
            var all = new Histogram(3);
            done.forEach(caller -> all.add(caller.micros));
            return new Result(
                    all,
                    seconds,
                    done.stream().mapToLong(caller -> caller.counted).sum(),
                    done.stream().mapToLong(caller -> caller.accepted).sum(),
                    done.stream().flatMap(caller -> caller.last().stream()).toList());
        } finally {
            threads.shutdown();
        }
    }

    /** One caller with its own histogram. */
    private static final class Caller {

        private final Supplier<Supplier<Answer>> next;
        private final Histogram micros = new Histogram(3);
        private long counted;
        private long accepted;
        private @Nullable Answer last;

        private Caller(Supplier<Supplier<Answer>> next) {
            this.next = next;
        }

        private Caller run(long counts, long end) {
            while (System.nanoTime() - end < 0) {
                var call = next.get();
                long began = System.nanoTime();
                var answer = call.get();
                if (answer.isAccepted()) {
                    accepted += answer.accepted();
                    last = answer;
                    if (began - counts >= 0) {
                        counted += answer.accepted();
                        micros.recordValue((System.nanoTime() - began) / 1_000);
                    }
                }
            }
            return this;
        }

        private List<Answer> last() {
            return last == null ? List.of() : List.of(last);
        }
    }
}
