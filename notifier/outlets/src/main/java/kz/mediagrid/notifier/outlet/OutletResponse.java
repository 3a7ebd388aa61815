package kz.mediagrid.notifier.outlet;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.edge.call.Paged;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.outlets.Serving;
import kz.mediagrid.schemas.DeliveryCursor;
import kz.mediagrid.schemas.Outlet;
import org.jspecify.annotations.Nullable;

/**
 * An outlet in a response.
 *
 * @param id id of the outlet
 * @param name name of the outlet
 * @param webhookUrl address to which versions are posted; absent if the outlet has no webhook
 * @param status ACTIVE or SUSPENDED; an outlet is suspended by hand, by its answer 410, or when the last retry has
 *     failed
 * @param suspendedWhy the reason of the suspension in one sentence; absent while the outlet is active
 * @param revision revision of the outlet, from 1; the ETag
 * @param changedAt time of the last change, business time
 * @param delivery state of delivery to the outlet
 * @param secret signing secret; present only in the response to the call that generated it
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Outlet")
record OutletResponse(
        String id,
        Text name,
        @Nullable String webhookUrl,
        String status,
        @Nullable String suspendedWhy,
        int revision,
        String changedAt,
        Delivery delivery,
        @Nullable String secret) {

    /**
     * The state of delivery to the outlet.
     *
     * @param lastWeek week of the last delivered version; absent before the first
     * @param lastVersion number of the last delivered version; absent before the first
     * @param lastDeliveredAt time of the last delivery, real time; absent before the first
     * @param failedAttempts number of failed attempts since
     * @param nextAttemptAt earliest time of the next attempt, real time; absent if none waits
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "OutletDelivery")
    record Delivery(
            @Nullable String lastWeek,
            @Nullable Integer lastVersion,
            @Nullable String lastDeliveredAt,
            int failedAttempts,
            @Nullable String nextAttemptAt) {}

    /**
     * A page of outlets, ordered by id.
     *
     * @param items the outlets
     * @param next cursor to send as 'after' for the next page; absent on the last page
     */
    @Schema(name = "OutletList")
    record All(List<OutletResponse> items, @Nullable String next) implements Paged {}

    static OutletResponse of(Outlet outlet, Optional<DeliveryCursor> cursor) {
        var serving = new Serving(outlet, cursor.orElse(null));
        return new OutletResponse(
                outlet.getOutletId(),
                Text.of(outlet.getName()),
                outlet.getWebhookUrl().isEmpty() ? null : outlet.getWebhookUrl(),
                serving.isSuspended() ? "SUSPENDED" : "ACTIVE",
                serving.suspendedWhy(),
                outlet.getRevision(),
                LocalTimes.write(outlet.getChangedAt()),
                cursor.map(known -> delivery(known, serving)).orElse(new Delivery(null, null, null, 0, null)),
                null);
    }

    private static Delivery delivery(DeliveryCursor cursor, Serving serving) {
        return new Delivery(
                cursor.getLastWeek(),
                cursor.getLastVersion(),
                written(cursor.getLastDeliveredAt()),
                cursor.getAttempts(),
                written(serving.nextAttemptAt()));
    }

    private static @Nullable String written(@Nullable Instant instant) {
        return instant == null ? null : LocalTimes.write(instant);
    }

    OutletResponse withSecret(String shown) {
        return new OutletResponse(id, name, webhookUrl, status, suspendedWhy, revision, changedAt, delivery, shown);
    }
}
