package kz.mediagrid.gateway.call;

import kz.mediagrid.gateway.content.Hashes;

/**
 * The two numbers of a write.
 *
 * @param submissionId says who, which key, which call and which content: the same number is the same submission
 * @param requestId the same without the content, so that one key used for two contents shows
 */
public record SubmissionIds(String submissionId, String requestId) {

    /**
     * @param agencyCode the body for which the caller acts
     * @param path the called path, decoded
     * @param canonicalBody the content in canonical form
     */
    public static SubmissionIds of(
            String agencyCode, IdempotencyKey key, String method, String path, String canonicalBody) {
        var content = Hashes.plain(canonicalBody);
        return new SubmissionIds(
                Hashes.of(agencyCode, key.value(), method, path, content),
                Hashes.of(agencyCode, key.value(), method, path));
    }
}
