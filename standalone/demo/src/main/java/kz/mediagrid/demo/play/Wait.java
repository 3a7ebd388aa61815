package kz.mediagrid.demo.play;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** Waits for a result, and fails if the result does not come in time. */
final class Wait {

    private static final Duration WAIT_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration POLL_INTERVAL = Duration.ofMillis(50);

    private Wait() {}

    /**
     * The first result of {@code look}.
     *
     * @param what the words for the awaited result, which begin the error message "… did not arrive within 30 s"
     * @throws IllegalStateException if there is no result after 30 s
     */
    static <T> T until(String what, Supplier<Optional<T>> look) {
        long deadline = System.nanoTime() + WAIT_TIMEOUT.toNanos();
        var seen = look.get();
        while (seen.isEmpty()
                && System.nanoTime() - deadline < 0
                && !Thread.currentThread().isInterrupted()) {
            LockSupport.parkNanos(POLL_INTERVAL.toNanos());
            seen = look.get();
        }
        return seen.orElseThrow(() ->
                new IllegalStateException("%s did not arrive within %d s".formatted(what, WAIT_TIMEOUT.toSeconds())));
    }
}
