package kz.mediagrid.obligations;

import java.time.Instant;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.ObligationTransition;
import org.jspecify.annotations.Nullable;

/** Why something that is owed has another due time, and how it stands then. */
sealed interface DueChange {

    /** When what changed it was received: by this it is told whether the change itself made the thing overdue. */
    Instant receivedAt();

    @Nullable
    String submissionId();

    LocalizedText reason();

    ObligationTransition transition();

    /** Version of the calendar that had counted it before; null where the calendar stayed. */
    default @Nullable String calendarBefore() {
        return null;
    }

    /** {@code before} with another due time: open, in a new generation. */
    default ObligationChanged another(ObligationChanged before, NewObligation.Due due, Instant now) {
        return changed(before, due, now)
                .setState(ObligationState.OPEN)
                .setDueGeneration(before.getDueGeneration() + 1)
                .setOverdueBecause(isOverdueAnyway(before, due) ? before.getOverdueBecause() : null)
                .setAttention(Attentions.forAnotherDueTime(before.getAttention()))
                .build();
    }

    /** {@code before} with the same due time by another proof. */
    default ObligationChanged proven(ObligationChanged before, NewObligation.Due due, Instant now) {
        return changed(before, due, now).build();
    }

    /** Why it was overdue, it still is: a calendar by which its term had ended too did not make it so. */
    private boolean isOverdueAnyway(ObligationChanged before, NewObligation.Due due) {
        return before.getState() == ObligationState.OVERDUE && !due.at().isAfter(receivedAt());
    }

    private ObligationChanged.Builder changed(ObligationChanged before, NewObligation.Due due, Instant now) {
        return ObligationChanged.newBuilder(before)
                .setTransition(transition())
                .setRecordedAt(now)
                .setReceivedAt(receivedAt())
                .setSubmissionId(submissionId())
                .setDueAt(due.at())
                .setProof(due.proof())
                .setPreviousDueAt(before.getDueAt())
                .setPreviousCalendarVersion(calendarBefore())
                .setReason(reason());
    }

    /** The authorised body gave more time. */
    record Extended(Instant receivedAt, String submissionId, LocalizedText reason) implements DueChange {

        @Override
        public ObligationTransition transition() {
            return ObligationTransition.EXTENDED;
        }
    }

    /**
     * Another calendar counted it.
     *
     * @param reason the act behind that calendar
     */
    record Recounted(Instant receivedAt, @Nullable String submissionId, LocalizedText reason, String calendarBefore)
            implements DueChange {

        @Override
        public ObligationTransition transition() {
            return ObligationTransition.RECOUNTED;
        }
    }
}
