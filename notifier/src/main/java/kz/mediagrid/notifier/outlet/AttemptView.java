package kz.mediagrid.notifier.outlet;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.schemas.DeliveryAttempted;
import org.jspecify.annotations.Nullable;

/** One attempt to deliver a version, as it is shown. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AttemptView(
        String webhookId,
        String week,
        int version,
        int attempt,
        String startedAt,
        long durationMillis,
        String outcome,
        @Nullable Integer httpStatus,
        @Nullable String why,
        @Nullable String nextAttemptAt) {

    /** Attempts, the newest first. */
    record All(List<AttemptView> items) {}

    static AttemptView of(DeliveryAttempted made) {
        return new AttemptView(
                made.getWebhookId(),
                made.getWeek(),
                made.getVersion(),
                made.getAttempt(),
                LocalTimes.write(made.getStartedAt()),
                made.getDurationMillis(),
                made.getOutcome().name(),
                made.getHttpStatus(),
                made.getWhy(),
                made.getNextAttemptAt() == null ? null : LocalTimes.write(made.getNextAttemptAt()));
    }
}
