package kz.mediagrid.edge.call;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.state.Store;

/**
 * Remembers the first submission with each Idempotency-Key. Refuses a key that is sent again with different content. Safe
 * for use by several threads.
 *
 * <p>The store has the keys of stored submissions only, the heap those of submissions that are being sent.
 */
public final class UsedKeys {

    private final Store<String> submissionByRequest;
    private final Map<String, String> reserved = new ConcurrentHashMap<>();

    /** @param submissionByRequest the keys of submissions that the log has; several threads may use the store */
    public UsedKeys(Store<String> submissionByRequest) {
        this.submissionByRequest = submissionByRequest;
    }

    /** Records a stored submission. If its key has been used already, the first submission with the key stays recorded. */
    public synchronized void remember(SubmissionIds ids) {
        if (submissionByRequest.get(ids.requestId()) == null) {
            submissionByRequest.put(ids.requestId(), ids.submissionId());
        }
        // After the record, since a reader looks for the reservation first.
        reserved.remove(ids.requestId());
    }

    /** Reserves the key of a submission that is about to be sent, until it is stored or given up. A key in use stays as it is. */
    public synchronized void reserve(SubmissionIds ids) {
        if (submissionByRequest.get(ids.requestId()) == null) {
            reserved.putIfAbsent(ids.requestId(), ids.submissionId());
        }
    }

    /** Allows a reserved key to be used again, because its submission was not stored. */
    public synchronized void forget(SubmissionIds ids) {
        reserved.remove(ids.requestId(), ids.submissionId());
    }

    /** @throws kz.mediagrid.edge.problem.RequestProblem if an earlier submission had the same key but different content */
    public void refuseReused(SubmissionIds ids) {
        var sending = reserved.get(ids.requestId());
        var stored = submissionByRequest.get(ids.requestId());
        var first = stored == null ? sending : stored;
        if (first != null && !first.equals(ids.submissionId())) {
            throw ProblemKind.KEY_REUSED.because(ProblemText.of("idempotency-key.reused"));
        }
    }
}
