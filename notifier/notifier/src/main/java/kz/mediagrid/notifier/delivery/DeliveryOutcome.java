package kz.mediagrid.notifier.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The outcome of one delivery attempt. */
public sealed interface DeliveryOutcome {

    /** The outlet accepted the message (2xx). */
    record Delivered(int status) implements DeliveryOutcome {}

    /**
     * The outlet did not accept the message; a retry may succeed.
     *
     * @param status the outlet's HTTP status, null without an answer
     * @param why the reason in one sentence
     * @param notBefore the earliest time of the retry that the outlet asked for, null if it asked for none
     */
    record RetryLater(
            @Nullable Integer status, String why, @Nullable Instant notBefore) implements DeliveryOutcome {

        /** The outcome if the outlet sent no answer, or an answer that could not be parsed. */
        public static RetryLater because(String why) {
            return new RetryLater(null, why, null);
        }
    }

    /** The outlet wants no further messages (410). */
    record Gone(int status, String why) implements DeliveryOutcome {}
}
