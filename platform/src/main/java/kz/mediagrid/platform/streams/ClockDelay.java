package kz.mediagrid.platform.streams;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells those who watch that something due waits for its inputs longer than usual; the task says so, any thread asks. */
public final class ClockDelay {

    private volatile @Nullable Instant since;

    /** Since when something due has waited [real time]; empty while nothing waits longer than usual. */
    public Optional<Instant> since() {
        return Optional.ofNullable(since);
    }

    void waitsSince(Instant instant) {
        since = instant;
    }

    void isOver() {
        since = null;
    }
}
