package kz.mediagrid.notifier.worker;

import java.time.Duration;

/** A period of a {@link Worker}'s work. A failure or the loss of ownership ends the session. One thread uses the session. */
@FunctionalInterface
public interface Session extends AutoCloseable {

    /**
     * Does the work that is due.
     *
     * @return the real time to wait before the next run; a wake-up ends the wait early
     * @throws RuntimeException if the work can continue only in a new session
     */
    Duration run();

    /** Called exactly once, when the session ends for any reason. */
    @Override
    default void close() {}
}
