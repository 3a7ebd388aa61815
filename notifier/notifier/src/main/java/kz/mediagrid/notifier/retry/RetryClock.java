package kz.mediagrid.notifier.retry;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The times of attempts, in whole milliseconds as topics keep them: when one is made, and when the next may be. */
public final class RetryClock {

    private final RetrySchedule schedule;
    private final Clock real;
    private final Clock business;

    /** @param business business time: the term for sending a grid is kept by it */
    public RetryClock(RetrySchedule schedule, Clock real, Clock business) {
        this.schedule = schedule;
        this.real = real;
        this.business = business;
    }

    /** Real time. */
    public Instant now() {
        return real.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    public Instant businessTime() {
        return business.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    /** Returns the time left until {@code nextAttemptAt}; zero if it has come or is null. */
    public Duration until(@Nullable Instant nextAttemptAt) {
        var now = now();
        return nextAttemptAt == null || !now.isBefore(nextAttemptAt)
                ? Duration.ZERO
                : Duration.between(now, nextAttemptAt);
    }

    /** When the next attempt may be made after that many failed ones, at least 1; empty if no more are made. */
    public Optional<Instant> nextAfter(int attempts) {
        return schedule.waitAfter(attempts).map(now()::plus);
    }
}
