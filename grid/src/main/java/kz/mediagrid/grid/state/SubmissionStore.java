package kz.mediagrid.grid.state;

import java.util.Optional;
import java.util.function.Supplier;
import kz.mediagrid.grid.Command;
import kz.mediagrid.grid.Decision.Refused;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.state.Store;

/**
 * Stores the first outcome of every submission, so that a repeated submission changes nothing and gets the same outcome.
 *
 * <p>A command with the idempotency key of a different request is refused. The refusal is stored beside the
 * first outcome.
 */
final class SubmissionStore {

    private final Store<SubmissionOutcome> outcomes;

    SubmissionStore(Store<SubmissionOutcome> outcomes) {
        this.outcomes = outcomes;
    }

    /** The stored outcome of {@code command} or, if there is none, the outcome that {@code decide} supplies. */
    SubmissionOutcome outcomeOf(Command command, Supplier<SubmissionOutcome> decide) {
        var stamp = command.submission();
        var first = Optional.ofNullable(outcomes.get(stamp.getRequestId()));
        if (first.isEmpty()) {
            return remember(stamp.getRequestId(), decide.get());
        }
        if (first.get().getSubmissionId().equals(stamp.getSubmissionId())) {
            return first.get();
        }
        var other = stamp.getRequestId() + "/" + stamp.getSubmissionId();
        var refused = outcomes.get(other);
        return refused == null ? remember(other, Refused.KEY_REUSED.outcome(command)) : refused;
    }

    private SubmissionOutcome remember(String key, SubmissionOutcome outcome) {
        outcomes.put(key, outcome);
        return outcome;
    }
}
