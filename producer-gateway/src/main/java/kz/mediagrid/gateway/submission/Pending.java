package kz.mediagrid.gateway.submission;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import kz.mediagrid.edge.call.SubmissionIds;
import kz.mediagrid.schemas.SubmissionOutcome;

/** A submission on its way: first to the log, then to its outcome. */
final class Pending {

    private final SubmissionIds ids;
    private final Receipt receipt;
    private final CompletableFuture<Void> kept;
    private final CompletableFuture<Optional<SubmissionOutcome>> outcome = new CompletableFuture<>();
    private final AtomicBoolean sending;

    private Pending(SubmissionIds ids, Receipt receipt, CompletableFuture<Void> kept, boolean sending) {
        this.ids = ids;
        this.receipt = receipt;
        this.kept = kept;
        this.sending = new AtomicBoolean(sending);
    }

    static Pending toSend(SubmissionIds ids, Receipt receipt) {
        return new Pending(ids, receipt, new CompletableFuture<>(), false);
    }

    static Pending onTheLog(SubmissionIds ids, Receipt receipt) {
        return new Pending(ids, receipt, CompletableFuture.completedFuture(null), true);
    }

    SubmissionIds ids() {
        return ids;
    }

    /** Its receipt until it is decided; to be given once it is {@link #kept}. */
    Receipt receipt() {
        return receipt;
    }

    /** Whether the caller is the one who has to send it; whoever comes second only waits with the first. */
    boolean claimSending() {
        return sending.compareAndSet(false, true);
    }

    /** Completes once the log has it, or fails if that is not certain. */
    CompletableFuture<Void> kept() {
        return kept;
    }

    /** The log has shown it, whatever became of the acknowledgement. */
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

    /** The outcome, or nothing if it is not there within {@code limit}. */
    CompletableFuture<Optional<SubmissionOutcome>> outcomeWithin(Duration limit) {
        return outcome.copy().completeOnTimeout(Optional.empty(), limit.toMillis(), TimeUnit.MILLISECONDS);
    }
}
