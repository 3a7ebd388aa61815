package kz.mediagrid.notifier.retry;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** The waits between attempts; the waits grow with each failed attempt. */
@FunctionalInterface
public interface RetrySchedule {

    /** The waits recommended by Standard Webhooks. */
    List<Duration> STANDARD_WEBHOOKS = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /**
     * The limit of the random share that is added to each wait, so that outlets that failed together are not retried all at
     * once.
     */
    double JITTER = 0.1;

    /**
     * The wait before the next attempt; empty if no further attempt is made.
     *
     * @param attempts the number of failed attempts so far, at least 1
     */
    Optional<Duration> waitAfter(int attempts);

    /**
     * A schedule that ends: after the last of {@code waits}, no further attempt is made. It adds a random share of up to a
     * tenth to each wait.
     *
     * @param waits the wait before the second attempt, the wait before the third attempt, and so on
     */
    static RetrySchedule ending(List<Duration> waits, RandomGenerator random) {
        return attempts -> {
            if (attempts > waits.size()) {
                return Optional.empty();
            }
            var wait = waits.get(attempts - 1).toMillis();
            return Optional.of(Duration.ofMillis(wait + (long) (wait * JITTER * random.nextDouble())));
        };
    }

    /** A schedule without end: after the last of {@code waits}, it repeats that last wait. */
    static RetrySchedule endless(List<Duration> waits) {
        return attempts -> Optional.of(waits.get(Math.min(attempts, waits.size()) - 1));
    }
}
