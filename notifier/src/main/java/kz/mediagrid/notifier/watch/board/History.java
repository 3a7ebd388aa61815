package kz.mediagrid.notifier.watch.board;

import java.time.Instant;
import java.util.List;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationTransition;
import org.jspecify.annotations.Nullable;

/**
 * What happened to one obligation.
 *
 * @param last the obligation as it stands
 * @param steps every transition, the oldest first
 * @param messages who was told of it, or is to be, the earliest first
 */
record History(DueRow last, List<Step> steps, List<MessageRow> messages) {

    History {
        steps = List.copyOf(steps);
        messages = List.copyOf(messages);
    }

    /**
     * One transition.
     *
     * @param recordedAt when the clock recorded it, business time
     * @param receivedAt when what met, cancelled or extended it was received
     * @param said for a note: who sees to it then, and what was said
     */
    record Step(
            ObligationTransition transition,
            Instant recordedAt,
            Instant dueAt,
            @Nullable Instant receivedAt,
            @Nullable String submissionId,
            @Nullable AttentionRow said) {

        static Step of(ObligationChanged change) {
            return new Step(
                    change.getTransition(),
                    change.getRecordedAt(),
                    change.getDueAt(),
                    change.getReceivedAt(),
                    change.getSubmissionId(),
                    change.getTransition() == ObligationTransition.NOTED
                            ? AttentionRow.of(change.getAttention())
                            : null);
        }
    }
}
