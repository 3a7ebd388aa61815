package kz.mediagrid.notifier.worker;

/** What a {@link Worker} does: it opens a session each time that this instance begins to own the work, and after each failure. */
@FunctionalInterface
public interface Work {

    /** @param wake ends the wait before the session's next run; may be called by any thread, also after the session */
    Session open(Runnable wake);
}
