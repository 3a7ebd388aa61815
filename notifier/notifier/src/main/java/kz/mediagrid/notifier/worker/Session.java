package kz.mediagrid.notifier.worker;

import java.time.Duration;

/** One period of a {@link Worker}'s work, ended by a failure or the loss of ownership; used by one thread. */
@FunctionalInterface
public interface Session extends AutoCloseable {

    /**
     * Does the work that is due.
     *
     * @return the wait before the next run [real time]; a wake-up ends the wait
     * @throws RuntimeException if only a new session can continue
     */
    Duration run();

    /** Called exactly once, when the session ends for any reason. */
    @Override
    default void close() {}
}
