package kz.mediagrid.obligations;

import kz.mediagrid.schemas.ObligationChanged;

/**
 * The escalation level of an obligation.
 *
 * @param generation the generation of the due time; the level is void for any other generation
 * @param step the level in the escalation policy, from 1; 0 before the due instant
 */
record EscalationLevel(String obligationId, int generation, int step) {

    private static final char SEPARATOR = '/';

    static EscalationLevel of(ObligationChanged owed, int step) {
        return new EscalationLevel(owed.getObligationId(), owed.getDueGeneration(), step);
    }

    /** Parses the form written by {@link #toString()}; ids contain slashes. */
    static EscalationLevel parse(String written) {
        int last = written.lastIndexOf(SEPARATOR);
        int before = written.lastIndexOf(SEPARATOR, last - 1);
        return new EscalationLevel(
                written.substring(0, before),
                Integer.parseInt(written.substring(before + 1, last)),
                Integer.parseInt(written.substring(last + 1)));
    }

    /** Whether this level concerns the present due time of {@code owed}. */
    boolean isOf(ObligationChanged owed) {
        return generation == owed.getDueGeneration();
    }

    /** The stored form, e.g. {@code REQUEST_ANSWER/req-4f1d…/1/2}. */
    @Override
    public String toString() {
        return obligationId + SEPARATOR + generation + SEPARATOR + step;
    }
}
