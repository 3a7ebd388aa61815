package kz.mediagrid.edge.call;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.platform.write.CommandTooLargeException;
import kz.mediagrid.platform.write.NotAcknowledgedException;

/**
 * Processes one write at a time, so that each write is checked against the result of the previous write. Writes of
 * different subjects do not wait for each other.
 */
public final class OneAtATime {

    private static final Duration LOCK_TIMEOUT = Duration.ofSeconds(2);

    /** Subjects of one hash share a lock, so that their number is bounded. */
    private static final int LOCKS = 256;

    private final List<ReentrantLock> turns =
            Stream.generate(() -> new ReentrantLock(true)).limit(LOCKS).toList();

    /** Checks and stores one write, as {@link #write(String, Supplier)} does for the only subject there is. */
    public <T> T write(Supplier<T> judgeAndKeep) {
        return write("", judgeAndKeep);
    }

    /**
     * Checks and stores one write.
     *
     * @param subject the name of the thing that the write changes
     * @throws kz.mediagrid.edge.problem.RequestProblem if the check refuses the write, if the write waits too long for its
     *     turn, or if it is uncertain whether the write was stored
     */
    public <T> T write(String subject, Supplier<T> judgeAndKeep) {
        var turn = turns.get(Math.floorMod(subject.hashCode(), LOCKS));
        await(turn);
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

    private static void await(ReentrantLock turn) {
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
