package kz.mediagrid.edge.call;

import kz.mediagrid.edge.content.Hashes;
import kz.mediagrid.schemas.Submission;

/**
 * The two hashes that identify a write.
 *
 * @param submissionId hash of caller, key, method, path and content; a repeated submission has the same hash
 * @param requestId hash of caller, key, method and path; two writes with the same key have the same hash, even if their
 *     contents differ
 */
public record SubmissionIds(String submissionId, String requestId) {

    /** The two hashes in {@code stamp}. */
    public static SubmissionIds of(Submission stamp) {
        return new SubmissionIds(stamp.getSubmissionId(), stamp.getRequestId());
    }

    /**
     * @param caller the name under which the caller writes
     * @param path the called path, decoded
     * @param canonicalBody the content in canonical form
     */
    public static SubmissionIds of(
            String caller, IdempotencyKey key, String method, String path, String canonicalBody) {
        var content = Hashes.plain(canonicalBody);
        return new SubmissionIds(
                Hashes.of(caller, key.value(), method, path, content), Hashes.of(caller, key.value(), method, path));
    }
}
