package kz.mediagrid.edge.call;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;

/**
 * Remembers the first submission of each Idempotency-Key, and refuses a key that is sent again with other content. Safe for
 * use by several threads.
 */
public final class UsedKeys {

    private final Map<String, String> submissionByRequest = new ConcurrentHashMap<>();

    /** Records a submission; if a key was used for two contents, its first submission stays recorded. */
    public void remember(SubmissionIds ids) {
        submissionByRequest.putIfAbsent(ids.requestId(), ids.submissionId());
    }

    /** Frees the key of a submission that was not stored. */
    public void forget(SubmissionIds ids) {
        submissionByRequest.remove(ids.requestId(), ids.submissionId());
    }

    /** @throws kz.mediagrid.edge.problem.RequestProblem if an earlier submission had the same key but other content */
    public void refuseReused(SubmissionIds ids) {
        var first = submissionByRequest.get(ids.requestId());
        if (first != null && !first.equals(ids.submissionId())) {
            throw ProblemKind.KEY_REUSED.because(ProblemText.of("idempotency-key.reused"));
        }
    }
}
