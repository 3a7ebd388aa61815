package kz.mediagrid.obligations;

import kz.mediagrid.schemas.ObligationChanged;

/**
 * Where an obligation stands on its ladder.
 *
 * @param generation which due time it is about: for another one it means nothing
 * @param step the step of the ladder, from 1; 0 before the due instant
 */
record EscalationLevel(String obligationId, int generation, int step) {

    private static final char SEPARATOR = '/';

    static EscalationLevel of(ObligationChanged owed, int step) {
        return new EscalationLevel(owed.getObligationId(), owed.getDueGeneration(), step);
    }

    /** As {@link #toString()} wrote it; ids have slashes within. */
    static EscalationLevel parse(String written) {
        int last = written.lastIndexOf(SEPARATOR);
        int before = written.lastIndexOf(SEPARATOR, last - 1);
        return new EscalationLevel(
                written.substring(0, before),
                Integer.parseInt(written.substring(before + 1, last)),
                Integer.parseInt(written.substring(last + 1)));
    }

    /** Whether it is about the due time that {@code owed} has now. */
    boolean isOf(ObligationChanged owed) {
        return generation == owed.getDueGeneration();
    }

    /** As in {@code REQUEST_ANSWER/req-4f1d…/1/2}. */
    @Override
    public String toString() {
        return obligationId + SEPARATOR + generation + SEPARATOR + step;
    }
}
