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
     * @param status the HTTP status of the outlet's answer; null if there was no answer
     * @param why the reason in one sentence
     * @param notBefore the time before which the outlet asked for no retry; null if the outlet named no time
     */
    record RetryLater(
            @Nullable Integer status, String why, @Nullable Instant notBefore) implements DeliveryOutcome {

        /** The outcome if the outlet sent no HTTP status and named no time for a retry, e.g. because it sent no answer. */
        public static RetryLater because(String why) {
            return new RetryLater(null, why, null);
        }
    }

    /** The outlet wants no further messages (410). */
    record Gone(int status, String why) implements DeliveryOutcome {}
}
