package kz.mediagrid.standalone.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Supplier;

/**
 * The parts that are open so far; they are closed together, the last opened first.
 *
 * <p>Another thread may close them while parts are still being opened, as Ctrl-C does during a start: the part that is
 * being opened is awaited and closed with the others, and no further part is opened.
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
     * The exception to throw for {@code failure} in the use of the parts: after closing was requested, a
     * {@link ClosedWhileOpeningException}.
     */
    public RuntimeException explain(RuntimeException failure) {
        return closed ? new ClosedWhileOpeningException(failure) : failure;
    }

    /** Whether closing was requested. */
    public boolean isClosed() {
        return closed;
    }

    /** Closes each part, also after a part failed to close; throws the first failure, with later failures suppressed. */
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
