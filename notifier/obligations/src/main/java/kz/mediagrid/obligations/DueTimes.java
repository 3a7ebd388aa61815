package kz.mediagrid.obligations;

import java.time.Instant;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationState;

/** Says how something that is owed stands once it has another due time, or another proof of the same. */
final class DueTimes {

    private DueTimes() {}

    /** With another due time: open, in a new generation. */
    static ObligationChanged another(ObligationChanged before, Debt.Due due, DueChange why, Instant now) {
        return changed(before, due, why, now)
                .setState(ObligationState.OPEN)
                .setDueGeneration(before.getDueGeneration() + 1)
                .setOverdueBecause(isOverdueAnyway(before, due, why) ? before.getOverdueBecause() : null)
                .setAttention(Attentions.forAnotherDueTime(before.getAttention()))
                .build();
    }

    /** With the same due time by another proof. */
    static ObligationChanged proven(ObligationChanged before, Debt.Due due, DueChange why, Instant now) {
        return changed(before, due, why, now).build();
    }

    /** Why it was overdue, it still is: a calendar by which its term had ended too did not make it so. */
    private static boolean isOverdueAnyway(ObligationChanged before, Debt.Due due, DueChange why) {
        return before.getState() == ObligationState.OVERDUE && !due.at().isAfter(why.receivedAt());
    }

    private static ObligationChanged.Builder changed(
            ObligationChanged before, Debt.Due due, DueChange why, Instant now) {
        return ObligationChanged.newBuilder(before)
                .setTransition(why.transition())
                .setRecordedAt(now)
                .setReceivedAt(why.receivedAt())
                .setSubmissionId(why.submissionId())
                .setDueAt(due.at())
                .setProof(due.proof())
                .setPreviousDueAt(before.getDueAt())
                .setPreviousCalendarVersion(
                        why instanceof DueChange.Recounted recounted ? recounted.calendarBefore() : null)
                .setReason(why.reason());
    }
}
