package kz.mediagrid.obligations;

import java.time.Instant;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationState;
import kz.mediagrid.schemas.ObligationTransition;
import org.jspecify.annotations.Nullable;

/** The reason why an obligation's due time changes. It also builds the changed obligation. */
sealed interface DueChange {

    /**
     * The time at which the change was received. A comparison with the new due time shows whether the change itself made the
     * obligation overdue.
     */
    Instant receivedAt();

    @Nullable
    String submissionId();

    LocalizedText reason();

    ObligationTransition transition();

    /** The version of the calendar that counted the previous due time; null if the calendar has not changed. */
    default @Nullable String calendarBefore() {
        return null;
    }

    /**
     * The obligation {@code before} with the new due time {@code due}, in the state OPEN. Its generation, which numbers the
     * due times, is one higher.
     */
    default ObligationChanged another(ObligationChanged before, NewObligation.Due due, Instant now) {
        return changed(before, due, now)
                .setState(ObligationState.OPEN)
                .setDueGeneration(before.getDueGeneration() + 1)
                .setOverdueBecause(isOverdueAnyway(before, due) ? before.getOverdueBecause() : null)
                .setAttention(Attentions.forAnotherDueTime(before.getAttention()))
                .build();
    }

    /** The obligation {@code before} with its due time unchanged and with the proof in {@code due}. */
    default ObligationChanged proven(ObligationChanged before, NewObligation.Due due, Instant now) {
        return changed(before, due, now).build();
    }

    /**
     * Whether the obligation was overdue and remains overdue, because the new due time had also passed when the change
     * was received.
     */
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
     * The due time was counted again by another calendar.
     *
     * @param reason the legal act of the calendar that counted the new due time
     */
    record Recounted(Instant receivedAt, @Nullable String submissionId, LocalizedText reason, String calendarBefore)
            implements DueChange {

        @Override
        public ObligationTransition transition() {
            return ObligationTransition.RECOUNTED;
        }
    }
}
