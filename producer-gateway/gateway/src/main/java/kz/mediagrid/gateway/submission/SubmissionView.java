package kz.mediagrid.gateway.submission;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import kz.mediagrid.edge.call.SubmissionIds;
import kz.mediagrid.edge.call.UsedKeys;
import kz.mediagrid.edge.limit.RefusedCalls;
import kz.mediagrid.edge.limit.RefusingLimit;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.schemas.Submission;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;
import kz.mediagrid.topics.CommandFields;
import org.apache.avro.specific.SpecificRecord;

/**
 * The state of every submission: the outcome of a decided submission, and RECEIVED for any other submission.
 *
 * <p>The states come from {@code submission-outcomes}, from the undecided commands on {@code grid-commands}, and from
 * the submissions that this process is sending. The log alone decides: the stores have only what the log has.
 */
public final class SubmissionView {

    private static final String LAST_DECIDED = "last-decided";

    private final Store<SubmissionOutcome> outcomes;
    /** Under {@link #LAST_DECIDED} the offset that {@link #lastDecided()} returns. */
    private final Store<Long> progress;

    private final UsedKeys keys;
    private final UndecidedLimits limits;
    private final RefusedCalls refused;
    private final AccountTurns turns;
    /** The submissions that are not decided yet: those on the log, and at most as many to be sent as the limits allow. */
    private final Map<String, Pending> pending = new ConcurrentHashMap<>();

    private volatile long lastDecided = -1;

    public SubmissionView(Stores stores, UndecidedLimits limits, RefusedCalls refused) {
        this.limits = limits;
        this.refused = refused;
        this.turns = limits.turns();
        this.outcomes = stores.of(new Kept<>("submissions", SubmissionOutcome.class));
        this.progress = stores.of(new Kept<>("submission-progress", Long.class));
        this.keys = new UsedKeys(stores.of(new Kept<>("submission-keys", String.class)));
    }

    /** Continues with what the stores have of another process. */
    void resume() {
        lastDecided = Objects.requireNonNullElse(progress.get(LAST_DECIDED), -1L);
    }

    /** Applies an outcome, and completes the futures that wait for this outcome. */
    public void apply(SubmissionOutcome outcome) {
        // A later outcome replaces an earlier one, which a rebuild that failed may have written before a repair.
        outcomes.put(outcome.getSubmissionId(), outcome);
        keys.remember(new SubmissionIds(outcome.getSubmissionId(), outcome.getRequestId()));
        if (outcome.getCommandOffset() > lastDecided) {
            lastDecided = outcome.getCommandOffset();
            progress.put(LAST_DECIDED, lastDecided);
        }
        decided(outcome);
    }

    private void decided(SubmissionOutcome outcome) {
        // In this order, since a reader that finds no pending submission looks for the outcome.
        var waited = pending.remove(outcome.getSubmissionId());
        if (waited != null) {
            waited.decided(outcome);
        }
    }

    /** Applies a command from the log, no matter which gateway received the command. */
    public void apply(SpecificRecord command) {
        CommandFields.submission(command).ifPresent(stamp -> {
            var ids = SubmissionIds.of(stamp);
            pending.computeIfAbsent(ids.submissionId(), id -> onTheLog(stamp, command))
                    .seenOnTheLog();
            keys.remember(ids);
            // The outcome may have been read before the command: the two topics are read independently.
            var outcome = outcomes.get(ids.submissionId());
            if (outcome != null) {
                decided(outcome);
            }
        });
    }

    private Pending onTheLog(Submission stamp, SpecificRecord command) {
        return Pending.onTheLog(stamp, Receipt.received(stamp, command), turns.ofTheLog(stamp.getActor()));
    }

    /**
     * The offset on {@code grid-commands} of the last command that has an outcome in this view; -1 if there is no such
     * command.
     */
    public long lastDecided() {
        return lastDecided;
    }

    /** The outcome of the submission; empty if the submission is not decided, or not known. */
    public Optional<SubmissionOutcome> outcome(String submissionId) {
        return Optional.ofNullable(outcomes.get(submissionId));
    }

    /**
     * The submission, if it is being sent or waits for its outcome.
     *
     * @throws kz.mediagrid.edge.problem.RequestProblem if the key was used with other content
     */
    Optional<Pending> pending(SubmissionIds ids) {
        keys.refuseReused(ids);
        return Optional.ofNullable(pending.get(ids.submissionId()));
    }

    /** The receipt of the submission; empty if this view does not have the submission. */
    public Optional<Receipt> receipt(String submissionId) {
        var undecided = pending.get(submissionId);
        return outcome(submissionId)
                .map(Receipt::decided)
                .or(() -> Optional.ofNullable(undecided).filter(Pending::isKept).map(Pending::receipt))
                // The submission may have been decided between the two lookups.
                .or(() -> outcome(submissionId).map(Receipt::decided));
    }

    /**
     * Registers a submission that is about to be sent, as soon as its account may have one more.
     *
     * @return the pending submission; if the same submission is being sent already, its existing entry. Fails with a {@link
     *     kz.mediagrid.edge.problem.RequestProblem} if the key was used with other content, or too many submissions wait for
     *     their decision.
     */
    CompletableFuture<Pending> enter(Submission stamp, Receipt receipt) {
        return turn(stamp.getActor()).thenApply(turn -> enter(Pending.toSend(stamp, receipt, turn)));
    }

    /** The account's next turn. Fails with a {@link kz.mediagrid.edge.problem.RequestProblem} if no earlier turn ends in time. */
    CompletableFuture<AccountTurns.Turn> turn(String account) {
        return turns.next(account).thenApply(turn -> turn.orElseThrow(this::noTurn));
    }

    /** The refusal of a call, if so many calls of its account wait for their turn that it would get none. */
    Optional<RequestProblem> crowded(String account) {
        return turns.isCrowded(account) ? Optional.of(noTurn()) : Optional.empty();
    }

    private RequestProblem noTurn() {
        return refused.by(RefusingLimit.UNDECIDED_OF_ACCOUNT, limits.noTurn());
    }

    /**
     * Registers a submission of a batch, as {@link #enter} does, whatever the turns of its account.
     *
     * @throws kz.mediagrid.edge.problem.RequestProblem as {@link #enter} fails
     */
    Pending enterNow(Submission stamp, Receipt receipt) {
        return enter(Pending.toSend(stamp, receipt, turns.ofTheLog(stamp.getActor())));
    }

    private synchronized Pending enter(Pending entry) {
        var ids = entry.ids();
        // While the call waited for its turn, another one may have sent the same submission.
        var entered = pending.get(ids.submissionId());
        try {
            var outcome = outcomes.get(ids.submissionId());
            if (entered == null && outcome != null) {
                entry.decided(outcome);
                entered = entry;
            } else if (entered == null) {
                // Before the key is used: a refused call may be changed and sent again.
                if (!limits.allow(pending.size())) {
                    throw refused.by(RefusingLimit.UNDECIDED, limits.noPlace());
                }
                keys.reserve(ids);
                keys.refuseReused(ids);
                entered = pending.computeIfAbsent(ids.submissionId(), id -> entry);
            }
            return entered;
        } finally {
            if (entered != entry) {
                entry.endTurn();
            }
        }
    }

    /**
     * Removes an unacknowledged submission, unless it has been read from the log in the meantime. If the log stored the
     * submission without an acknowledgement, the view adds the submission again when it reads the log.
     */
    void strike(Pending entry) {
        if (!entry.isKept() && pending.remove(entry.ids().submissionId(), entry)) {
            keys.forget(entry.ids());
            entry.endTurn();
        }
    }
}
