package kz.mediagrid.notifier.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What came of one attempt to deliver. */
public sealed interface DeliveryOutcome {

    /** The outlet has it. */
    record Delivered(int status) implements DeliveryOutcome {}

    /**
     * The outlet does not have it now.
     *
     * @param status what it answered, null if it did not
     * @param why in one sentence
     * @param notBefore when it asked to be tried again, null if it did not
     */
    record RetryLater(
            @Nullable Integer status, String why, @Nullable Instant notBefore) implements DeliveryOutcome {

        /** It did not answer, or not so that it could be understood. */
        public static RetryLater because(String why) {
            return new RetryLater(null, why, null);
        }
    }

    /** The outlet says that it wants no more (410). */
    record Gone(int status, String why) implements DeliveryOutcome {}
}
