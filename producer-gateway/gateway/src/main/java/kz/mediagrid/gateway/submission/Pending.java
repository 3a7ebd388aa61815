package kz.mediagrid.gateway.submission;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import kz.mediagrid.edge.call.SubmissionIds;
import kz.mediagrid.schemas.Submission;
import kz.mediagrid.schemas.SubmissionOutcome;

/** A submission that is being sent to the log, or is stored on the log and waits for its outcome. */
final class Pending {

    private final SubmissionIds ids;
    private final Receipt receipt;
    private final AccountTurns.Turn turn;
    private final CompletableFuture<Void> kept;
    private final CompletableFuture<Optional<SubmissionOutcome>> outcome = new CompletableFuture<>();
    private final AtomicBoolean sending;

    private Pending(
            Submission stamp, Receipt receipt, AccountTurns.Turn turn, CompletableFuture<Void> kept, boolean sending) {
        this.ids = SubmissionIds.of(stamp);
        this.receipt = receipt;
        this.turn = turn;
        this.kept = kept;
        this.sending = new AtomicBoolean(sending);
    }

    static Pending toSend(Submission stamp, Receipt receipt, AccountTurns.Turn turn) {
        return new Pending(stamp, receipt, turn, new CompletableFuture<>(), false);
    }

    static Pending onTheLog(Submission stamp, Receipt receipt, AccountTurns.Turn turn) {
        return new Pending(stamp, receipt, turn, CompletableFuture.completedFuture(null), true);
    }

    SubmissionIds ids() {
        return ids;
    }

    /** The receipt of the undecided submission; valid only after {@link #kept} has completed. */
    Receipt receipt() {
        return receipt;
    }

    /**
     * Whether the caller must send the submission: true for the first caller only; later callers only wait for the outcome.
     */
    boolean claimSending() {
        return sending.compareAndSet(false, true);
    }

    /**
     * A future that completes when the log has stored the submission. The future fails if it is not certain that the
     * log stored the submission.
     */
    CompletableFuture<Void> kept() {
        return kept;
    }

    /** Marks the submission as stored, because it was read from the log; no acknowledgement is needed. */
    void seenOnTheLog() {
        kept.complete(null);
    }

    boolean isKept() {
        return kept.isDone() && !kept.isCompletedExceptionally();
    }

    /** Completes all futures. A decided submission is not sent any more. */
    void decided(SubmissionOutcome decision) {
        sending.set(true);
        kept.complete(null);
        outcome.complete(Optional.of(decision));
        endTurn();
    }

    /** Lets the account's next submission take the place of this one, which is decided or not sent. */
    void endTurn() {
        turn.end();
    }

    /** The outcome; empty if there is no outcome within {@code limit}. */
    CompletableFuture<Optional<SubmissionOutcome>> outcomeWithin(Duration limit) {
        return outcome.copy().completeOnTimeout(Optional.empty(), limit.toMillis(), TimeUnit.MILLISECONDS);
    }
}
