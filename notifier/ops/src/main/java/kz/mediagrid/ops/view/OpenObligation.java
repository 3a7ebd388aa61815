package kz.mediagrid.ops.view;

import java.util.Comparator;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.schemas.ObligationState;

/**
 * What is kept of something that is open or overdue: what it is sorted and counted by, and where the rest lies.
 *
 * @param dueAt milliseconds since 1970: an object for each instant would be a tenth more of it all
 * @param offset where its last transition lies
 */
record OpenObligation(String id, ObligationView.Group group, long dueAt, long offset) {

    static final Comparator<OpenObligation> BY_DUE =
            Comparator.comparingLong(OpenObligation::dueAt).thenComparing(OpenObligation::id);

    private static final ObligationView.Group NOBODY =
            new ObligationView.Group("", ObligationKind.UNKNOWN, ObligationState.UNKNOWN);

    /** What stands at that place of the order, if anything does. */
    static OpenObligation at(ObligationView.Mark mark) {
        return new OpenObligation(mark.obligationId(), NOBODY, mark.dueAt().toEpochMilli(), -1);
    }
}
