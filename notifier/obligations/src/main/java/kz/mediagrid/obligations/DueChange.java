package kz.mediagrid.obligations;

import java.time.Instant;
import kz.mediagrid.schemas.LocalizedText;
import kz.mediagrid.schemas.ObligationTransition;
import org.jspecify.annotations.Nullable;

/** Why something that is owed has another due time. */
sealed interface DueChange {

    /** When what changed it was received: by this it is told whether the change itself made the thing overdue. */
    Instant receivedAt();

    @Nullable
    String submissionId();

    LocalizedText reason();

    ObligationTransition transition();

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
     * @param calendarBefore version of the calendar that had counted it before
     */
    record Recounted(Instant receivedAt, @Nullable String submissionId, LocalizedText reason, String calendarBefore)
            implements DueChange {

        @Override
        public ObligationTransition transition() {
            return ObligationTransition.RECOUNTED;
        }
    }
}
