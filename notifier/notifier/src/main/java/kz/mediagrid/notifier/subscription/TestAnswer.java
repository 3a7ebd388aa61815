package kz.mediagrid.notifier.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * An outlet's answer to a test message.
 *
 * @param accepted whether the outlet answered 2xx
 * @param httpStatus absent if there was no answer
 * @param why reason in one sentence, in English; absent if the outlet accepted the message
 * @param durationMillis duration until the answer [ms]
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TestAnswer(
        boolean accepted,
        @Nullable Integer httpStatus,
        @Nullable String why,
        long durationMillis) {}
