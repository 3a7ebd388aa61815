package kz.mediagrid.edge.call;

import kz.mediagrid.edge.content.Hashes;
import kz.mediagrid.schemas.Submission;

/**
 * The two numbers of a write.
 *
 * @param submissionId says who, which key, which call and which content: the same number is the same submission
 * @param requestId the same without the content, so that one key used for two contents shows
 */
public record SubmissionIds(String submissionId, String requestId) {

    /** Those that {@code stamp} carries. */
    public static SubmissionIds of(Submission stamp) {
        return new SubmissionIds(stamp.getSubmissionId(), stamp.getRequestId());
    }

    /**
     * @param caller in whose name the call is made
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
