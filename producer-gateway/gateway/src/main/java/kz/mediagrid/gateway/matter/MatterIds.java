package kz.mediagrid.gateway.matter;

import kz.mediagrid.edge.content.Hashes;

/** Derives the id of a joint matter from the submission that opens it. So a repeated API call gets the same id. */
final class MatterIds {

    private static final int DIGITS = 32;

    private MatterIds() {}

    static String of(String submissionId) {
        return "mat-" + Hashes.of(submissionId).substring(0, DIGITS);
    }
}
