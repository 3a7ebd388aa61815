package kz.mediagrid.notifier.worker;

/**
 * The work of a {@link Worker}. The worker opens a session after each failure, and each time that this instance
 * gains ownership.
 */
@FunctionalInterface
public interface Work {

    /** @param wake ends the wait before the session's next run; any thread may call it, even after the session's end */
    Session open(Runnable wake);
}
