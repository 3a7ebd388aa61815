package kz.mediagrid.notifier.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The outcome of one delivery attempt. */
public sealed interface DeliveryOutcome {

    /**
     * The outlet accepted the message (2xx), or the mail server took the mail.
     *
     * @param status the HTTP status; null for a mail
     */
    record Delivered(@Nullable Integer status) implements DeliveryOutcome {}

    /**
     * The outlet did not accept the message; a retry may succeed.
     *
     * @param status the HTTP status of the outlet's answer; null if there was no answer
     * @param why the reason in one sentence
     * @param notBefore the earliest time of a retry, as the outlet requested it; null if the outlet named no time
     */
    record RetryLater(
            @Nullable Integer status, String why, @Nullable Instant notBefore) implements DeliveryOutcome {

        /** An outcome without an HTTP status and without a requested time, e.g. because the outlet sent no answer. */
        public static RetryLater because(String why) {
            return new RetryLater(null, why, null);
        }
    }

    /**
     * The outlet wants no further messages (410), or the mail server refused the mail for good.
     *
     * @param status the HTTP status; null for a mail
     */
    record Gone(@Nullable Integer status, String why) implements DeliveryOutcome {}

    /** The item has nothing for this outlet, so that nothing was sent. */
    record Passed() implements DeliveryOutcome {}
}
