package kz.mediagrid.ops.board;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import kz.mediagrid.edge.content.Text;
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
     * @param receivedAt when what met, cancelled, extended or re-counted it was received
     * @param changed what the due time was before, where this step changed it
     * @param unserved the outlets that did not take the grid at the first attempt, where it was sent with this step
     * @param said for a note: who sees to it then, and what was said
     * @param proof why it was due then
     */
    record Step(
            ObligationTransition transition,
            @InAlmaty Instant recordedAt,
            @InAlmaty Instant dueAt,
            @InAlmaty @Nullable Instant receivedAt,
            @Nullable String submissionId,
            @Nullable DueChangeRow changed,
            List<Text> unserved,
            @Nullable AttentionRow said,
            Proof proof) {

        private static final Set<ObligationTransition> OF_THE_DUE_TIME =
                Set.of(ObligationTransition.EXTENDED, ObligationTransition.RECOUNTED);

        Step {
            unserved = List.copyOf(unserved);
        }

        static Step of(ObligationChanged change, List<Text> unserved) {
            return new Step(
                    change.getTransition(),
                    change.getRecordedAt(),
                    change.getDueAt(),
                    change.getReceivedAt(),
                    change.getSubmissionId(),
                    OF_THE_DUE_TIME.contains(change.getTransition()) ? DueChangeRow.of(change) : null,
                    unserved,
                    change.getTransition() == ObligationTransition.NOTED
                            ? AttentionRow.of(change.getAttention())
                            : null,
                    Proof.of(change.getProof()));
        }
    }
}
