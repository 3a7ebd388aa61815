package kz.mediagrid.replay;

import java.util.HashMap;
import java.util.Map;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;

/**
 * The outcomes that are still on {@code submission-outcomes}. Earlier builds kept an outcome for 90 days only, so an
 * older command may have been decided without an outcome here.
 */
public final class KnownOutcomes {

    private final Map<String, Verdict> verdicts = new HashMap<>();
    private long first = Long.MAX_VALUE;

    /** Adds an outcome; called in the order of the topic. */
    public void add(SubmissionOutcome outcome) {
        if (verdicts.isEmpty()) {
            first = outcome.getCommandOffset();
        }
        // The first outcome stays: a rebuild that failed may have written another one afterwards.
        verdicts.putIfAbsent(outcome.getSubmissionId(), outcome.getVerdict());
    }

    /** Whether the submission with this number has an outcome. */
    boolean has(String submission) {
        return verdicts.containsKey(submission);
    }

    /** Whether the submission with this number was refused. A submission without an outcome here was not. */
    boolean isRefused(String submission) {
        return verdicts.get(submission) == Verdict.REFUSED;
    }

    /** Whether the outcome of the command at {@code offset} would still be here if there had been one. */
    boolean reach(long offset) {
        return offset > first;
    }
}
