package kz.mediagrid.gateway.submission;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Limits the undecided submissions of each account. A call of an account that has reached the limit waits for its turn, so
 * that a client that sends one event after the other is slowed down before it is refused.
 */
final class AccountTurns {

    /** More calls of an account do not wait: in an overload most of them would wait in vain, and delay those of others. */
    static final int MOST_WAITING = 2;

    private final int most;
    private final Duration waitTimeout;
    private final Duration turnTimeout;
    private final Executor sending = new SendingThread();
    private final Map<String, Queue> queues = new ConcurrentHashMap<>();

    /**
     * @param most the number of turns that an account has at a time
     * @param waitTimeout the longest time for which a call waits for its turn
     * @param turnTimeout the time after which a turn ends by itself. A command in dead letters is never decided, and would
     *     keep its turn for ever.
     */
    AccountTurns(int most, Duration waitTimeout, Duration turnTimeout) {
        this.most = most;
        this.waitTimeout = waitTimeout;
        this.turnTimeout = turnTimeout;
    }

    /** The number of turns that an account has, and the calls that wait for one, in their order. */
    private static final class Queue {
        private final Deque<CompletableFuture<Boolean>> waiting = new ArrayDeque<>();
        private int taken;

        private synchronized boolean isCrowded() {
            waiting.removeIf(CompletableFuture::isDone);
            return waiting.size() >= MOST_WAITING;
        }
    }

    /** The right of an account to have one undecided submission. */
    final class Turn {

        private final CompletableFuture<Void> end = new CompletableFuture<>();

        @SuppressWarnings("FutureReturnValueIgnored") // It cannot fail.
        private Turn(Queue queue) {
            end.completeOnTimeout(null, turnTimeout.toMillis(), TimeUnit.MILLISECONDS)
                    .thenRun(() -> passOn(queue));
        }

        /** Gives the turn to the next call of the account. A second call of this method has no effect. */
        void end() {
            end.complete(null);
        }
    }

    /** Whether so many calls of the account wait for their turn that another one would get none. */
    boolean isCrowded(String account) {
        var queue = queues.get(account);
        return queue != null && queue.isCrowded();
    }

    /**
     * The account's next turn, at once if the limit allows it; empty if no earlier turn ends in time, or at once if too many
     * calls wait already.
     */
    CompletableFuture<Optional<Turn>> next(String account) {
        var queue = queue(account);
        return place(queue).thenApply(free -> free ? Optional.of(new Turn(queue)) : Optional.empty());
    }

    private Queue queue(String account) {
        return queues.computeIfAbsent(account, name -> new Queue());
    }

    private CompletableFuture<Boolean> place(Queue queue) {
        synchronized (queue) {
            if (queue.taken < most) {
                queue.taken++;
                return CompletableFuture.completedFuture(true);
            }
            if (queue.isCrowded()) {
                return CompletableFuture.completedFuture(false);
            }
            var call = new CompletableFuture<Boolean>();
            queue.waiting.add(call);
            return call.completeOnTimeout(false, waitTimeout.toMillis(), TimeUnit.MILLISECONDS)
                    // The thread that reads the outcomes passes the turn on, and must not send this call's command too.
                    .thenApplyAsync(free -> free, sending);
        }
    }

    /** A turn of a submission that is on the log already, whatever the limit. */
    Turn ofTheLog(String account) {
        var queue = queue(account);
        synchronized (queue) {
            queue.taken++;
        }
        return new Turn(queue);
    }

    private void passOn(Queue queue) {
        var call = follower(queue);
        while (call != null && !call.complete(true)) {
            call = follower(queue);
        }
    }

    /** The call that waits for the turn that has ended; null if no call gets this turn. */
    private @Nullable CompletableFuture<Boolean> follower(Queue queue) {
        synchronized (queue) {
            var call = queue.taken > most ? null : queue.waiting.poll();
            if (call == null) {
                queue.taken--;
            }
            return call;
        }
    }
}
