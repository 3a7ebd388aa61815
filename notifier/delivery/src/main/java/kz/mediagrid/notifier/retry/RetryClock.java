package kz.mediagrid.notifier.retry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Gives the times of attempts and retries in whole milliseconds, because topics store times in milliseconds. */
public final class RetryClock {

    private final RetrySchedule schedule;
    private final Clock real;
    private final Clock business;

    /** @param business the business time, by which the term for sending a grid is measured */
    public RetryClock(RetrySchedule schedule, Clock real, Clock business) {
        this.schedule = schedule;
        this.real = real;
        this.business = business;
    }

    /** The present real time. */
    public Instant now() {
        return real.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    public Instant businessTime() {
        return business.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** The time left until {@code nextAttemptAt}; zero if that instant is past or null. */
    public Duration until(@Nullable Instant nextAttemptAt) {
        var now = now();
        return nextAttemptAt == null || !now.isBefore(nextAttemptAt)
                ? Duration.ZERO
                : Duration.between(now, nextAttemptAt);
    }

    /**
     * The earliest time of the next attempt; empty if no further attempt is made.
     *
     * @param attempts the number of failed attempts so far, at least 1
     */
    public Optional<Instant> nextAfter(int attempts) {
        return schedule.waitAfter(attempts).map(now()::plus);
    }
}
