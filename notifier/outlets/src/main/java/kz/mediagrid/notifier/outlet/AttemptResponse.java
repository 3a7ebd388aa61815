package kz.mediagrid.notifier.outlet;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.schemas.DeliveryAttempted;
import org.jspecify.annotations.Nullable;

/**
 * One delivery attempt in a response.
 *
 * @param webhookId id of the message
 * @param week the week of the version that was sent; null if a notice was sent; of a mail of the morning, the week of the last version
 *     whose changes it brings
 * @param version the number of the version that was sent; null if a notice or a mail of the morning was sent
 * @param matter the joint matter that the sent notice is about; null if a version was sent
 * @param attempt number of the attempt, from 1
 * @param startedAt start of the attempt, real time
 * @param durationMillis duration of the attempt [ms]
 * @param outcome outcome: DELIVERED, RETRY_LATER, SUSPENDED or FAILED
 * @param httpStatus status of the answer; absent without one
 * @param why the reason of a failure in one sentence
 * @param nextAttemptAt earliest time of the next attempt, real time; absent if there is none
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "DeliveryAttempt")
public record AttemptResponse(
        String webhookId,
        @Nullable String week,
        @Nullable Integer version,
        @Nullable String matter,
        int attempt,
        String startedAt,
        long durationMillis,
        String outcome,
        @Nullable Integer httpStatus,
        @Nullable String why,
        @Nullable String nextAttemptAt) {

    /**
     * A list of attempts, the newest first.
     *
     * @param items the attempts
     */
    @Schema(name = "DeliveryAttemptList")
    record All(List<AttemptResponse> items) {}

    public static AttemptResponse of(DeliveryAttempted made) {
        boolean ofVersion = made.getMatterId() == null;
        return new AttemptResponse(
                made.getWebhookId(),
                ofVersion ? made.getWeek() : null,
                made.getVersion() > 0 ? made.getVersion() : null,
                made.getMatterId(),
                made.getAttempt(),
                LocalTimes.write(made.getStartedAt()),
                made.getDurationMillis(),
                made.getOutcome().name(),
                made.getHttpStatus(),
                made.getWhy(),
                made.getNextAttemptAt() == null ? null : LocalTimes.write(made.getNextAttemptAt()));
    }
}
