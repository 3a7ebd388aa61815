package kz.mediagrid.notifier.delivery;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/** When an attempt that failed is made again: soon at first, then ever later, then no more. */
final class RetrySchedule {

    /** As Standard Webhooks recommends. */
    static final List<Duration> RECOMMENDED = List.of(
            Duration.ofSeconds(5),
            Duration.ofMinutes(5),
            Duration.ofMinutes(30),
            Duration.ofHours(2),
            Duration.ofHours(5),
            Duration.ofHours(10),
            Duration.ofHours(14),
            Duration.ofHours(20),
            Duration.ofHours(24));

    /** Up to so much is added to each wait, so that outlets that went down together are not all tried at once. */
    private static final double JITTER = 0.1;

    private final List<Duration> waits;
    private final RandomGenerator random;

    /** @param waits the wait before the second attempt, the third, … */
    RetrySchedule(List<Duration> waits, RandomGenerator random) {
        this.waits = List.copyOf(waits);
        this.random = random;
    }

    /** How long to wait after that many failed attempts; nothing if that were enough. */
    Optional<Duration> waitAfter(int attempts) {
        if (attempts > waits.size()) {
            return Optional.empty();
        }
        var wait = waits.get(attempts - 1).toMillis();
        return Optional.of(Duration.ofMillis(wait + (long) (wait * JITTER * random.nextDouble())));
    }
}
