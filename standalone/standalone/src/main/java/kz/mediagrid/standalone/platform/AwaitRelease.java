package kz.mediagrid.standalone.platform;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits until a process that was just killed has released a resource. */
final class AwaitRelease {

    private static final Duration POLL_INTERVAL = Duration.ofMillis(25);

    private AwaitRelease() {}

    /**
     * Polls until {@code wish} holds or {@code limit} has passed. An interrupt also ends the wait; the thread's
     * interrupt flag then stays set.
     */
    static boolean until(BooleanSupplier wish, Duration limit) {
        var deadline = System.nanoTime() + limit.toNanos();
        while (!wish.getAsBoolean()) {
            if (System.nanoTime() - deadline >= 0 || Thread.currentThread().isInterrupted()) {
                return false;
            }
            LockSupport.parkNanos(POLL_INTERVAL.toNanos());
        }
        return true;
    }
}
