package kz.mediagrid.gateway.submission;

import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.platform.write.CommandTooLargeException;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;
import org.springframework.http.ResponseEntity;

/**
 * Takes a write to the log and back.
 *
 * <p>A repeat is recognised before anything else is looked at. "Received" is said only once the log has the command, and
 * a caller who would rather wait hears what the log decided.
 */
public final class SubmissionDesk {

    private static final Duration TRY_AGAIN = Duration.ofSeconds(2);
    private static final Duration UNTIL_SHOWN = Duration.ofSeconds(1);

    private final Submissions submissions;
    private final Commands commands;
    private final Shown shown;

    public SubmissionDesk(Submissions submissions, Commands commands, Shown shown) {
        this.submissions = submissions;
        this.commands = commands;
        this.shown = shown;
    }

    /**
     * Answers a write.
     *
     * @param prepare judges the content and makes the command; asked only where the submission is new
     */
    public CompletableFuture<ResponseEntity<Object>> answer(Write<?> write, Supplier<Command> prepare) {
        var answers = new ReceiptAnswers(write.path());
        var submissionId = write.ids().submissionId();
        var known = submissions.outcome(submissionId);
        if (known.isPresent()) {
            return CompletableFuture.completedFuture(answers.decided(known.get(), write.patience()));
        }
        submissions.keys().refuseReused(write.ids());
        var entry = submissions.pending(submissionId).orElseGet(() -> send(prepare.get()));
        return entry.kept()
                .handle((done, failure) -> {
                    if (failure != null) {
                        throw notKept(failure);
                    }
                    return entry.received();
                })
                .thenCompose(received -> entry.outcomeWithin(write.patience().time()))
                .thenCompose(this::whenShown)
                .thenApply(outcome -> outcome.map(it -> answers.decided(it, write.patience()))
                        .orElseGet(() -> answers.received(Receipt.of(entry.received()), write.patience())));
    }

    private Pending send(Command command) {
        var received = Received.of(command.record())
                .orElseThrow(() -> new IllegalStateException(
                        "no command: " + command.record().getSchema().getFullName()));
        var entry = submissions.enter(received);
        if (entry.claimSending()) {
            keep(command, entry);
        }
        return entry;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // The callback tells of a failure.
    private void keep(Command command, Pending entry) {
        try {
            commands.keep(command).whenComplete((done, failure) -> {
                if (failure == null) {
                    entry.kept().complete(null);
                } else {
                    submissions.strike(entry);
                    entry.kept().completeExceptionally(failure);
                }
            });
        } catch (RuntimeException e) {
            submissions.strike(entry);
            entry.kept().completeExceptionally(e);
        }
    }

    private CompletableFuture<Optional<SubmissionOutcome>> whenShown(Optional<SubmissionOutcome> outcome) {
        return outcome.filter(it -> it.getVerdict() == Verdict.ACCEPTED)
                .map(it -> shown.shown(it, UNTIL_SHOWN).thenApply(done -> outcome))
                .orElseGet(() -> CompletableFuture.completedFuture(outcome));
    }

    private static RuntimeException notKept(Throwable failure) {
        var cause = failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        if (cause instanceof CommandTooLargeException large) {
            return ProblemKind.TOO_LARGE.because(Objects.requireNonNull(large.getMessage()));
        }
        return ProblemKind.NOT_ACKNOWLEDGED
                .because("The log did not acknowledge it in time; send the same call again, with the same key.")
                .retryAfter(TRY_AGAIN, cause);
    }
}
