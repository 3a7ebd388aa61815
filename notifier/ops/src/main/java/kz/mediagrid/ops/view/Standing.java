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
record Standing(String id, Owed.Group group, long dueAt, long offset) {

    static final Comparator<Standing> BY_DUE =
            Comparator.comparingLong(Standing::dueAt).thenComparing(Standing::id);

    private static final Owed.Group NOBODY = new Owed.Group("", ObligationKind.UNKNOWN, ObligationState.UNKNOWN);

    /** What stands at that place of the order, if anything does. */
    static Standing at(Owed.Mark mark) {
        return new Standing(mark.obligationId(), NOBODY, mark.dueAt().toEpochMilli(), -1);
    }
}
