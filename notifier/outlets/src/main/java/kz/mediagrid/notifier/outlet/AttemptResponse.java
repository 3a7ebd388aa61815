package kz.mediagrid.notifier.outlet;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.schemas.DeliveryAttempted;
import org.jspecify.annotations.Nullable;

/**
 * One delivery attempt in a response.
 *
 * @param week the week of the version that was sent; null if a notice was sent; of a mail of the morning, the week of the last version
 *     whose changes it brings
 * @param version the number of the version that was sent; null if a notice or a mail of the morning was sent
 * @param matter the joint matter that the sent notice is about; null if a version was sent
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
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

    /** A list of attempts, the newest first. */
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
