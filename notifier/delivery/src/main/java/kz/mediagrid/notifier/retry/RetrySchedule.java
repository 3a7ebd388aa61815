package kz.mediagrid.notifier.retry;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** Gives the wait before each retry. */
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
     * The largest random share that is added to each wait. Without this share, outlets that failed together would all
     * be retried at once.
     */
    double JITTER = 0.1;

    /**
     * The wait before the next attempt; empty if no further attempt is made.
     *
     * @param attempts the number of failed attempts so far, at least 1
     */
    Optional<Duration> waitAfter(int attempts);

    /**
     * A schedule that ends. It gives each of {@code waits} once, and then no further wait. It adds a random share of up to a
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

    /** A schedule without end. After the last of {@code waits}, the schedule gives this last wait again and again. */
    static RetrySchedule endless(List<Duration> waits) {
        return attempts -> Optional.of(waits.get(Math.min(attempts, waits.size()) - 1));
    }
}
