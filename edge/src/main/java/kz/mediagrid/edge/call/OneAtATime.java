package kz.mediagrid.edge.call;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.platform.write.CommandTooLargeException;
import kz.mediagrid.platform.write.NotAcknowledgedException;

/** Processes one write at a time, so that each write is checked against the result of the previous write. */
public final class OneAtATime {

    private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(2);

    private final ReentrantLock turn = new ReentrantLock(true);

    /**
     * Checks and stores one write.
     *
     * @throws kz.mediagrid.edge.problem.RequestProblem if the check refuses the write, if the write waits too long for its
     *     turn, or if it is uncertain whether the write was stored
     */
    public <T> T write(Supplier<T> judgeAndKeep) {
        awaitTurn();
        try {
            return judgeAndKeep.get();
        } catch (CommandTooLargeException e) {
            throw ProblemKind.TOO_LARGE.because(ProblemText.of("command.too-large", e.bytes(), e.largest()));
        } catch (NotAcknowledgedException e) {
            throw ProblemKind.NOT_ACKNOWLEDGED
                    .because(ProblemText.of("write.not-acknowledged"))
                    .retryAfter(LOCK_TIMEOUT, e);
        } finally {
            turn.unlock();
        }
    }

    private void awaitTurn() {
        try {
            if (!turn.tryLock(LOCK_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
                throw ProblemKind.NOT_ACKNOWLEDGED
                        .because(ProblemText.of("write.others-first"))
                        .retryAfter(LOCK_TIMEOUT, new TimeoutException("waited for others to be written"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting to write", e);
        }
    }
}
