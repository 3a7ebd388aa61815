package kz.mediagrid.gateway.submission;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.Supplier;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.problem.RequestProblem;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import kz.mediagrid.platform.write.CommandTooLargeException;
import kz.mediagrid.schemas.Submission;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;
import org.springframework.http.ResponseEntity;

/**
 * Writes a submission's command to the log and returns its receipt or outcome.
 *
 * <p>Recognises a repeated write before any other check. Answers "received" only after the log has stored the command. A
 * caller that prefers to wait gets the outcome instead.
 */
public final class SubmissionService {

    private static final Duration VISIBLE_TIMEOUT = Duration.ofSeconds(1);

    private final SubmissionView submissions;
    private final CommandWriter commands;
    private final List<ReadYourWrites> views;

    /** @param views the views that show the effects of submissions */
    public SubmissionService(
            SubmissionView submissions, AcknowledgedWriter writer, List<? extends ReadYourWrites> views) {
        this.submissions = submissions;
        this.commands = new CommandWriter(writer);
        this.views = List.copyOf(views);
    }

    /**
     * Answers a write.
     *
     * @param prepare validates the content and makes the command; called only if the submission is new
     */
    public CompletableFuture<ResponseEntity<Object>> answer(Write<?> write, Supplier<SubmittedCommand> prepare) {
        return answer(write, prepare, submissions::enter);
    }

    /** Answers the writes of one batch, as {@link SubmissionService#answer} does. */
    public interface BatchAnswers {

        /**
         * @param prepare validates the content and makes the command; called only if the submission is new
         * @return the answer; fails in any case in which {@link SubmissionService#answer} fails or throws
         */
        CompletableFuture<ResponseEntity<Object>> answer(Write<?> write, Supplier<SubmittedCommand> prepare);
    }

    /**
     * Begins a batch as soon as its account may have one more submission. All submissions of the batch are then sent without
     * waiting for each other's decision; the account's next call waits until enough of them are decided.
     *
     * @param lines answers the writes of the batch, without waiting for the answers
     * @return the result of {@code lines}. Fails with a {@link RequestProblem} if too many submissions wait for their decision; then
     *     {@code lines} was not called.
     */
    public <T> CompletableFuture<T> batch(Account account, Function<BatchAnswers, T> lines) {
        return submissions.turn(account.id()).thenApply(turn -> {
            try {
                return lines.apply((write, prepare) -> CompletableFuture.completedFuture(write)
                        .thenCompose(line -> answer(line, prepare, this::enterLine)));
            } finally {
                turn.end();
            }
        });
    }

    private CompletableFuture<Pending> enterLine(Submission stamp, Receipt receipt) {
        return CompletableFuture.completedFuture(submissions.enterNow(stamp, receipt));
    }

    private CompletableFuture<ResponseEntity<Object>> answer(
            Write<?> write,
            Supplier<SubmittedCommand> prepare,
            BiFunction<Submission, Receipt, CompletableFuture<Pending>> enter) {
        var answers = new ReceiptAnswers(write.preference());
        var known = submissions.outcome(write.ids().submissionId());
        if (known.isPresent()) {
            return CompletableFuture.completedFuture(answers.decided(known.get()));
        }
        return submissions
                .pending(write.ids())
                .map(CompletableFuture::completedFuture)
                .orElseGet(() -> send(write, prepare.get(), enter))
                .thenCompose(entry -> answer(write, answers, entry));
    }

    /**
     * Waits for an answer, for a page that shows it.
     *
     * @throws RequestProblem if the submission was refused, or if it is uncertain whether it is stored
     */
    public static <T> T await(CompletableFuture<T> answer) {
        try {
            return answer.join();
        } catch (CompletionException failure) {
            if (failure.getCause() instanceof RequestProblem problem) {
                throw problem;
            }
            throw failure;
        }
    }

    /** A write that was validated, with its command. */
    public record Prepared(Write<?> write, SubmittedCommand command) {

        /** The number of the submission. */
        public String number() {
            return write.ids().submissionId();
        }
    }

    /**
     * Stores many submissions of one account at once. They take no turns of the account: the one who calls bounds their number.
     *
     * @return a future that completes when the log has stored all of them. It fails with a {@link
     *     kz.mediagrid.edge.problem.RequestProblem} if that is uncertain of one, or if too many submissions wait for their decision.
     */
    public CompletableFuture<Void> keepAll(List<Prepared> batch) {
        return CompletableFuture.allOf(batch.stream().map(this::keep).toArray(CompletableFuture[]::new))
                .exceptionally(failure -> {
                    throw ReceiptAnswers.notKept(failure);
                });
    }

    /**
     * A future that completes when all submissions of the batch are decided and the views show their effects, at the latest after
     * {@code limit}.
     */
    public CompletableFuture<Void> awaitDecided(List<Prepared> batch, Duration limit) {
        return CompletableFuture.allOf(batch.stream()
                .map(prepared -> outcomeWithin(prepared, limit).thenCompose(this::whenShown))
                .toArray(CompletableFuture[]::new));
    }

    private CompletableFuture<Optional<SubmissionOutcome>> outcomeWithin(Prepared prepared, Duration limit) {
        return submissions
                .pending(prepared.write().ids())
                .map(entry -> entry.outcomeWithin(limit))
                .orElseGet(() -> CompletableFuture.completedFuture(submissions.outcome(prepared.number())));
    }

    private CompletableFuture<Void> keep(Prepared prepared) {
        if (submissions.outcome(prepared.number()).isPresent()) {
            return CompletableFuture.completedFuture(null);
        }
        var stamp = prepared.write().stamp();
        var entry = submissions
                .pending(prepared.write().ids())
                .orElseGet(() -> submissions.enterNow(
                        stamp, Receipt.received(stamp, prepared.command().record())));
        if (entry.claimSending()) {
            append(prepared.command(), entry);
        }
        return entry.kept();
    }

    /** @throws kz.mediagrid.edge.problem.RequestProblem if the command is too large for the log */
    public void requireStorable(SubmittedCommand command) {
        try {
            commands.encode(command);
        } catch (CommandTooLargeException e) {
            throw ReceiptAnswers.notKept(e);
        }
    }

    private CompletableFuture<ResponseEntity<Object>> answer(Write<?> write, ReceiptAnswers answers, Pending entry) {
        return entry.kept()
                .exceptionally(failure -> {
                    throw ReceiptAnswers.notKept(failure);
                })
                .thenCompose(kept -> entry.outcomeWithin(write.preference().time()))
                .thenCompose(this::whenShown)
                .thenApply(outcome -> outcome.map(answers::decided).orElseGet(() -> answers.received(entry.receipt())));
    }

    private CompletableFuture<Pending> send(
            Write<?> write,
            SubmittedCommand command,
            BiFunction<Submission, Receipt, CompletableFuture<Pending>> enter) {
        return enter.apply(write.stamp(), Receipt.received(write.stamp(), command.record()))
                .thenApply(entry -> {
                    if (entry.claimSending()) {
                        append(command, entry);
                    }
                    return entry;
                });
    }

    @SuppressWarnings("FutureReturnValueIgnored") // The callback reports a failure.
    private void append(SubmittedCommand command, Pending entry) {
        commands.append(command).whenComplete((done, failure) -> {
            if (failure == null) {
                entry.kept().complete(null);
            } else {
                submissions.strike(entry);
                entry.kept().completeExceptionally(failure);
            }
        });
    }

    private CompletableFuture<Optional<SubmissionOutcome>> whenShown(Optional<SubmissionOutcome> outcome) {
        return outcome.filter(it -> it.getVerdict() == Verdict.ACCEPTED)
                .map(it -> CompletableFuture.allOf(views.stream()
                                .map(view -> view.awaitVisible(it, VISIBLE_TIMEOUT))
                                .toArray(CompletableFuture[]::new))
                        .thenApply(done -> outcome))
                .orElseGet(() -> CompletableFuture.completedFuture(outcome));
    }
}
