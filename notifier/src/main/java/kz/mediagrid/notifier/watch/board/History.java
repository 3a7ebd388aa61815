package kz.mediagrid.notifier.watch.board;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationTransition;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one obligation.
 *
 * @param last the obligation as it stands
 * @param steps every transition, the oldest first
 */
record History(DueRow last, List<Step> steps) {

    History {
        steps = List.copyOf(steps);
    }

    /**
     * One transition.
     *
     * @param recordedAt when the clock recorded it, business time
     * @param receivedAt when what met, cancelled, extended or re-counted it was received
     * @param changed what the due time was before, where this step changed it
     */
    record Step(
            ObligationTransition transition,
            Instant recordedAt,
            Instant dueAt,
            @Nullable Instant receivedAt,
            @Nullable String submissionId,
            @Nullable DueChange changed) {

        private static final Set<ObligationTransition> OF_THE_DUE_TIME =
                Set.of(ObligationTransition.EXTENDED, ObligationTransition.RECOUNTED);

        static Step of(ObligationChanged change) {
            return new Step(
                    change.getTransition(),
                    change.getRecordedAt(),
                    change.getDueAt(),
                    change.getReceivedAt(),
                    change.getSubmissionId(),
                    OF_THE_DUE_TIME.contains(change.getTransition()) ? DueChange.of(change) : null);
        }
    }
}
