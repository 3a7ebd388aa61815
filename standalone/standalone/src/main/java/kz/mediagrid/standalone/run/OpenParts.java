package kz.mediagrid.standalone.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/**
 * The parts of a media-grid that are open so far, such as the platform and the services. They are closed together, the
 * last opened first.
 *
 * <p>Another thread may close the parts while a part is still being opened, e.g. after Ctrl-C during a start. The close
 * then waits for this part, and closes it too. No further part is opened.
 */
public final class OpenParts implements AutoCloseable {

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private volatile boolean closed;

    /**
     * Opens one more part.
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
            // Ctrl-C also reaches child processes; the failures that follow from this need no message.
            throw explain(failure);
        }
    }

    private <T extends AutoCloseable> T add(T part) {
        open.push(part);
        return part;
    }

    /**
     * The exception to throw after code that uses the parts has failed with {@code failure}. The result is
     * {@code failure} itself, or a {@link ClosedWhileOpeningException} if the parts are being closed.
     */
    public RuntimeException explain(RuntimeException failure) {
        return closed ? new ClosedWhileOpeningException(failure) : failure;
    }

    /** Whether the closing of the parts has begun. */
    public boolean isClosed() {
        return closed;
    }

    /**
     * Closes each part, even if another part fails to close. Then throws the first failure, with the later
     * failures suppressed.
     */
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
