package kz.mediagrid.obligations;

import java.time.Instant;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.ObligationTransition;
import org.jspecify.annotations.Nullable;

/** The reason for another due time of an obligation, and the obligation's new state. */
sealed interface DueChange {

    /** The time of receipt of the change; it shows whether the change itself made the obligation overdue. */
    Instant receivedAt();

    @Nullable
    String submissionId();

    LocalizedText reason();

    ObligationTransition transition();

    /** The version of the calendar that counted the previous due time; null if the calendar is the same. */
    default @Nullable String calendarBefore() {
        return null;
    }

    /** The obligation {@code before} with another due time; it is open, in a new generation. */
    default ObligationChanged another(ObligationChanged before, NewObligation.Due due, Instant now) {
        return changed(before, due, now)
                .setState(ObligationState.OPEN)
                .setDueGeneration(before.getDueGeneration() + 1)
                .setOverdueBecause(isOverdueAnyway(before, due) ? before.getOverdueBecause() : null)
                .setAttention(Attentions.forAnotherDueTime(before.getAttention()))
                .build();
    }

    /** The obligation {@code before} with the same due time and another proof. */
    default ObligationChanged proven(ObligationChanged before, NewObligation.Due due, Instant now) {
        return changed(before, due, now).build();
    }

    /** Whether the cause of the previous alert remains: the new due time, too, had passed when the change was received. */
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

    /** The authorised body lengthened the term. */
    record Extended(Instant receivedAt, String submissionId, LocalizedText reason) implements DueChange {

        @Override
        public ObligationTransition transition() {
            return ObligationTransition.EXTENDED;
        }
    }

    /**
     * Another calendar counted the due time.
     *
     * @param reason the legal act behind that calendar
     */
    record Recounted(Instant receivedAt, @Nullable String submissionId, LocalizedText reason, String calendarBefore)
            implements DueChange {

        @Override
        public ObligationTransition transition() {
            return ObligationTransition.RECOUNTED;
        }
    }
}
