package kz.mediagrid.standalone.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/**
 * What was opened so far, to be closed as a whole, the last opened first.
 *
 * <p>It may be closed by another thread while parts are still being opened, as Ctrl-C does during a start: the part in
 * the making is waited for and closed with the others, and no further one is opened.
 */
public final class OpenParts implements AutoCloseable {

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private volatile boolean closed;

    /**
     * Opens one more.
     *
     * @throws ClosedWhileOpeningException if the parts were closed meanwhile
     */
    public synchronized <T extends AutoCloseable> T open(Supplier<T> part) {
        if (closed) {
            throw new ClosedWhileOpeningException(null);
        }
        try {
            return add(part.get());
        } catch (RuntimeException failure) {
            // Ctrl-C reaches child processes too; what they then miss is not worth telling.
            throw explain(failure);
        }
    }

    private <T extends AutoCloseable> T add(T part) {
        open.push(part);
        return part;
    }

    /** What to throw for a failure of who uses the parts: once they were told to close, that explains it. */
    public RuntimeException explain(RuntimeException failure) {
        return closed ? new ClosedWhileOpeningException(failure) : failure;
    }

    /** Whether they were told to close. */
    public boolean isClosed() {
        return closed;
    }

    /** Closes each, also after another one could not be; throws the first failure with the others suppressed. */
    @Override
    public void close() {
        closed = true;
        closeAll();
    }

    private synchronized void closeAll() {
        RuntimeException first = null;
        while (!open.isEmpty()) {
            try {
                open.pop().close();
            } catch (Exception failure) {
                if (first == null) {
                    first = failure instanceof RuntimeException unchecked
                            ? unchecked
                            : new IllegalStateException(failure);
                } else {
                    first.addSuppressed(failure);
                }
            }
        }
        if (first != null) {
            throw first;
        }
    }
}
