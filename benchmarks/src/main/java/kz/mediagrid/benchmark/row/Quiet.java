package kz.mediagrid.benchmark.row;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import kz.mediagrid.benchmark.process.ProcessUsage;

/** Waits until a process has done what followed from the last load: until it uses little processor time. */
final class Quiet {

    /** The processor time that a media-grid may use while nothing happens, with a margin [processors]. */
    private static final double IDLE = 0.4;

    private static final Duration INTERVAL = Duration.ofMillis(500);
    private static final Duration LIMIT = Duration.ofMinutes(2);

    private Quiet() {}

    /** @throws IllegalStateException if it is busy for two minutes */
    static void await(ProcessHandle process) {
        var began = System.nanoTime();
        while (share(process) > IDLE) {
            if (System.nanoTime() - began > LIMIT.toNanos()) {
                throw new IllegalStateException("the process %d is busy after %s".formatted(process.pid(), LIMIT));
            }
        }
    }

    private static double share(ProcessHandle process) {
        long before = ProcessUsage.micros(process);
        var began = System.nanoTime();
        LockSupport.parkNanos(INTERVAL.toNanos());
        return (ProcessUsage.micros(process) - before) * 1_000.0 / (System.nanoTime() - began);
    }
}
