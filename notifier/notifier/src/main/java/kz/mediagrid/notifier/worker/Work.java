package kz.mediagrid.notifier.worker;

/** The work of a {@link Worker}, which opens a session after each gain of ownership and after each failure. */
@FunctionalInterface
public interface Work {

    /** @param wake ends the wait before the session's next run; any thread may call it, also after the session's end */
    Session open(Runnable wake);
}
