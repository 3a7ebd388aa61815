package kz.mediagrid.edge.call;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;

/**
 * Remembers the first submission with each Idempotency-Key. Refuses a key that is sent again with different content. Safe
 * for use by several threads.
 */
public final class UsedKeys {

    private final Map<String, String> submissionByRequest = new ConcurrentHashMap<>();

    /** Records a submission. If its key has been used already, the first submission with the key stays recorded. */
    public void remember(SubmissionIds ids) {
        submissionByRequest.putIfAbsent(ids.requestId(), ids.submissionId());
    }

    /** Allows a key to be used again, because its submission was not stored. */
    public void forget(SubmissionIds ids) {
        submissionByRequest.remove(ids.requestId(), ids.submissionId());
    }

    /** @throws kz.mediagrid.edge.problem.RequestProblem if an earlier submission had the same key but different content */
    public void refuseReused(SubmissionIds ids) {
        var first = submissionByRequest.get(ids.requestId());
        if (first != null && !first.equals(ids.submissionId())) {
            throw ProblemKind.KEY_REUSED.because(ProblemText.of("idempotency-key.reused"));
        }
    }
}
