package kz.mediagrid.ops.board;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import kz.mediagrid.edge.content.InAlmaty;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.outlets.SentToNobody;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationTransition;
import org.jspecify.annotations.Nullable;

/**
 * The history of one obligation.
 *
 * @param last the obligation's latest state
 * @param steps all transitions, the oldest first
 * @param messages all messages about the obligation, sent or waiting, the earliest first
 */
@Schema(name = "ObligationHistory")
record History(DueRow last, List<Step> steps, List<MessageRow> messages) {

    History {
        steps = List.copyOf(steps);
        messages = List.copyOf(messages);
    }

    /**
     * One transition of the obligation.
     *
     * @param transition kind of transition
     * @param recordedAt the time at which the transition was recorded, business time
     * @param dueAt the due time after the transition, business time
     * @param receivedAt the receipt time of the input that met, cancelled, extended or recounted the obligation
     * @param submissionId id of the submission that caused the transition; null if none did
     * @param changed the change of the due time; null if this step did not change the due time
     * @param unserved the outlets to which the first delivery attempt failed, if this step records that the grid was sent
     * @param nobodyToSendTo whether the publication of the grid met the obligation, because delivery was attempted to no outlet
     * @param said the note and the person in charge, if this step is a note
     * @param proof the proof of the due time at this step
     */
    @Schema(name = "ObligationStep")
    record Step(
            ObligationTransition transition,
            @InAlmaty Instant recordedAt,
            @InAlmaty Instant dueAt,
            @InAlmaty @Nullable Instant receivedAt,
            @Nullable String submissionId,
            @Nullable DueChangeRow changed,
            List<Text> unserved,
            boolean nobodyToSendTo,
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
                    SentToNobody.marks(change.getState(), change.getDispatch()),
                    change.getTransition() == ObligationTransition.NOTED
                            ? AttentionRow.of(change.getAttention())
                            : null,
                    Proof.of(change.getProof()));
        }
    }
}
