package kz.mediagrid.watch.view;

import java.util.Comparator;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;

/**
 * An open or overdue obligation in memory: the fields for sorting and counting, and the offset of its last transition.
 *
 * @param dueAt the due time in milliseconds since 1970; an {@code Instant} would need a tenth more memory
 * @param offset the offset of the obligation's last transition on its topic
 */
record OpenObligation(String id, ObligationView.Group group, long dueAt, long offset) {

    static final Comparator<OpenObligation> BY_DUE =
            Comparator.comparingLong(OpenObligation::dueAt).thenComparing(OpenObligation::id);

    private static final ObligationView.Group NOBODY =
            new ObligationView.Group("", ObligationKind.UNKNOWN, ObligationState.UNKNOWN, false);

    /** The search key for the position {@code mark}. */
    static OpenObligation at(ObligationView.Mark mark) {
        return new OpenObligation(mark.obligationId(), NOBODY, mark.dueAt().toEpochMilli(), -1);
    }
}
