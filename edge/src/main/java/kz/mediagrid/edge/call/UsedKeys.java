package kz.mediagrid.edge.call;

import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.state.Store;

/**
 * Remembers the first submission with each Idempotency-Key. Refuses a key that is sent again with different content. Safe
 * for use by several threads.
 */
public final class UsedKeys {

    private final Store<String> submissionByRequest;

    /** @param submissionByRequest an empty store that several threads may use */
    public UsedKeys(Store<String> submissionByRequest) {
        this.submissionByRequest = submissionByRequest;
    }

    /** Records a submission. If its key has been used already, the first submission with the key stays recorded. */
    public synchronized void remember(SubmissionIds ids) {
        if (submissionByRequest.get(ids.requestId()) == null) {
            submissionByRequest.put(ids.requestId(), ids.submissionId());
        }
    }

    /** Allows a key to be used again, because its submission was not stored. */
    public synchronized void forget(SubmissionIds ids) {
        if (ids.submissionId().equals(submissionByRequest.get(ids.requestId()))) {
            submissionByRequest.remove(ids.requestId());
        }
    }

    /** @throws kz.mediagrid.edge.problem.RequestProblem if an earlier submission had the same key but different content */
    public void refuseReused(SubmissionIds ids) {
        var first = submissionByRequest.get(ids.requestId());
        if (first != null && !first.equals(ids.submissionId())) {
            throw ProblemKind.KEY_REUSED.because(ProblemText.of("idempotency-key.reused"));
        }
    }
}
