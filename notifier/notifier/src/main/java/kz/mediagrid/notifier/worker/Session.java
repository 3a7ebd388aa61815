package kz.mediagrid.notifier.worker;

import java.time.Duration;

/** One period of a {@link Worker}'s work, from opening its clients to a failure or the loss of ownership; used by one thread. */
@FunctionalInterface
public interface Session extends AutoCloseable {

    /**
     * Does what is due.
     *
     * @return how long to wait before the next run [real time]; a wake-up ends the wait
     * @throws RuntimeException where only a new session can go on
     */
    Duration run();

    /** Called once, whatever ended the session. */
    @Override
    default void close() {}
}
