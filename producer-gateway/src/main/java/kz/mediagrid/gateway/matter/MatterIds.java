package kz.mediagrid.gateway.matter;

import kz.mediagrid.edge.content.Hashes;

/** The ids of joint matters: derived from the submission, so that a repeated call gets the same id. */
final class MatterIds {

    private static final int DIGITS = 32;

    private MatterIds() {}

    static String of(String submissionId) {
        return "mat-" + Hashes.of(submissionId).substring(0, DIGITS);
    }
}
