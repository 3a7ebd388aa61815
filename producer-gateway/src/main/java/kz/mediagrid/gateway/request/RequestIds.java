package kz.mediagrid.gateway.request;

import kz.mediagrid.edge.content.Hashes;

/** The ids of requests: they follow from the submission and the addressee, so that a repeat names the same ones. */
final class RequestIds {

    private static final int DIGITS = 32;

    private RequestIds() {}

    /** What that submission asks of {@code addressee}. */
    static String of(String submissionId, String addressee) {
        return "req-" + Hashes.of(submissionId, addressee).substring(0, DIGITS);
    }

    /** All that the submission asks. */
    static String batch(String submissionId) {
        return "bat-" + Hashes.of(submissionId).substring(0, DIGITS);
    }
}
