package kz.mediagrid.obligations;

import kz.mediagrid.schemas.ObligationChanged;

/**
 * A step in the escalation of one obligation.
 *
 * @param generation the number of the obligation's due time, from 1; the step has no effect once the obligation has another
 * due time
 * @param step the number of the step in the escalation policy, from 1; 0 before the first step
 */
record EscalationLevel(String obligationId, int generation, int step) {

    private static final char SEPARATOR = '/';

    static EscalationLevel of(ObligationChanged owed, int step) {
        return new EscalationLevel(owed.getObligationId(), owed.getDueGeneration(), step);
    }

    /**
     * Parses the form that {@link #toString()} writes. Only the last two slashes are separators, because the obligation's id
     * contains slashes itself.
     */
    static EscalationLevel parse(String written) {
        int last = written.lastIndexOf(SEPARATOR);
        int before = written.lastIndexOf(SEPARATOR, last - 1);
        return new EscalationLevel(
                written.substring(0, before),
                Integer.parseInt(written.substring(before + 1, last)),
                Integer.parseInt(written.substring(last + 1)));
    }

    /** Whether this step concerns the present due time of {@code owed}. */
    boolean isOf(ObligationChanged owed) {
        return generation == owed.getDueGeneration();
    }

    /** The stored form, e.g. {@code REQUEST_ANSWER/req-4f1d…/1/2}. */
    @Override
    public String toString() {
        return obligationId + SEPARATOR + generation + SEPARATOR + step;
    }
}
