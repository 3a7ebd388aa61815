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
    private final String account;
    private final Receipt receipt;
    private final CompletableFuture<Void> kept;
    private final CompletableFuture<Optional<SubmissionOutcome>> outcome = new CompletableFuture<>();
    private final AtomicBoolean sending;

    private Pending(Submission stamp, Receipt receipt, CompletableFuture<Void> kept, boolean sending) {
        this.ids = SubmissionIds.of(stamp);
        this.account = stamp.getActor();
        this.receipt = receipt;
        this.kept = kept;
        this.sending = new AtomicBoolean(sending);
    }

    static Pending toSend(Submission stamp, Receipt receipt) {
        return new Pending(stamp, receipt, new CompletableFuture<>(), false);
    }

    static Pending onTheLog(Submission stamp, Receipt receipt) {
        return new Pending(stamp, receipt, CompletableFuture.completedFuture(null), true);
    }

    SubmissionIds ids() {
        return ids;
    }

    /** Whether both submissions are of one account. */
    boolean isOfAccountOf(Pending other) {
        return account.equals(other.account);
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

    void decided(SubmissionOutcome decision) {
        kept.complete(null);
        outcome.complete(Optional.of(decision));
    }

    /** The outcome; empty if there is no outcome within {@code limit}. */
    CompletableFuture<Optional<SubmissionOutcome>> outcomeWithin(Duration limit) {
        return outcome.copy().completeOnTimeout(Optional.empty(), limit.toMillis(), TimeUnit.MILLISECONDS);
    }
}
