package kz.mediagrid.benchmark.row;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import kz.mediagrid.benchmark.row.EventCalls.Answer;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/**
 * Calls at a fixed rate, whether or not the earlier ones are answered. The time of each is counted from the instant at
 * which it was due, so that a stall counts for all calls that were due meanwhile.
 */
final class OpenLoop {

    /** No more calls at once than this; a call that waits for its turn is counted from its due time all the same. */
    private static final int AT_ONCE = 3_000;

    private final EventCalls calls;
    private final Consumer<Answer> accepted;
    private final Semaphore free;
    private final Histogram micros = new ConcurrentHistogram(3);
    private final AtomicLong inTime = new AtomicLong();

    /** @param atOnce no more calls at once than this */
    OpenLoop(EventCalls calls, int atOnce, Consumer<Answer> accepted) {
        this.calls = calls;
        this.free = new Semaphore(atOnce);
        this.accepted = accepted;
    }

    /**
     * The answers to the calls.
     *
     * @param micros the time of each accepted call that was due after the ramp [µs]
     * @param inTime the accepted calls that were answered between the end of the ramp and the end of the load
     * @param seconds the time from the end of the ramp to the end of the load
     */
    record Result(Histogram micros, long inTime, double seconds) {

        double goodput() {
            return inTime / seconds;
        }
    }

    /**
     * Sends calls for a time, and returns when all are answered.
     *
     * @param rate calls a second
     * @param ramp the time for which they are sent before anything is counted
     * @param time the time for which they are sent after the ramp
     * @param accepted takes each 202 as soon as it comes, and returns at once
     */
    static Result run(EventCalls calls, double rate, Duration ramp, Duration time, Consumer<Answer> accepted) {
        return new OpenLoop(calls, AT_ONCE, accepted).run(rate, ramp, time);
    }

    Result run(double rate, Duration ramp, Duration time) {
        long count = (long) (rate * ramp.plus(time).toNanos() / 1e9);
        // Made before, so that the driver's work delays no call.
        var made = LongStream.range(0, count).mapToObj(at -> calls.next()).toList();
        long began = System.nanoTime();
        long counts = began + ramp.toNanos();
        long end = counts + time.toNanos();
        List<CompletableFuture<?>> running = new ArrayList<>();
        for (int at = 0; at < made.size(); at++) {
            long due = began + (long) (at * 1e9 / rate);
            awaitInstant(due);
            free.acquireUninterruptibly();
            running.add(calls.sendLater(made.get(at)).whenComplete((answer, failure) -> {
                free.release();
                if (failure == null && answer.isAccepted()) {
                    record(answer, due, counts, end);
                }
            }));
        }
        // Fails if a call was not answered, or neither accepted nor refused for the load.
        running.forEach(CompletableFuture::join);
        return new Result(micros, inTime.get(), time.toNanos() / 1e9);
    }

    private void record(Answer answer, long due, long counts, long end) {
        long now = System.nanoTime();
        if (due - counts >= 0) {
            micros.recordValue((now - due) / 1_000);
        }
        if (now - counts >= 0 && now - end < 0) {
            inTime.incrementAndGet();
        }
        accepted.accept(answer);
    }

    private static void awaitInstant(long nanos) {
        for (long left = nanos - System.nanoTime(); left > 0; left = nanos - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
