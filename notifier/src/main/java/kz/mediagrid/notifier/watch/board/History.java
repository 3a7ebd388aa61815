package kz.mediagrid.notifier.watch.board;

import java.time.Instant;
import java.util.List;
import kz.mediagrid.edge.content.Text;
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
     * @param receivedAt when what met, cancelled or extended it was received
     * @param unserved the outlets that did not take the grid at the first attempt, where it was sent with this step
     */
    record Step(
            ObligationTransition transition,
            Instant recordedAt,
            Instant dueAt,
            @Nullable Instant receivedAt,
            @Nullable String submissionId,
            List<Text> unserved) {

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
                    unserved);
        }
    }
}
