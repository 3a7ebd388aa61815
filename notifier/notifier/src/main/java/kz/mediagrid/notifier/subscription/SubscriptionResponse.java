package kz.mediagrid.notifier.subscription;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.schemas.Subscription;
import org.jspecify.annotations.Nullable;

/**
 * A subscription in a response.
 *
 * @param id id of the subscription
 * @param settings settings of the subscription
 * @param status ACTIVE, PAUSED or ENDED
 * @param madeAt time at which it was made, business time
 * @param changedAt time of the last change, business time
 * @param token token of the address of a calendar or feed; present only in the response to the call that generated it
 * @param newestGrids entries of the newest grids, and those that the filter chooses; present after the filter was set
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "Subscription")
record SubscriptionResponse(
        String id,
        @JsonUnwrapped SubscriptionSettings settings,
        String status,
        String madeAt,
        String changedAt,
        @Nullable String token,
        @Nullable FilterTrial newestGrids) {

    /**
     * A list of subscriptions, in the order in which they were made.
     *
     * @param items the subscriptions
     */
    @Schema(name = "SubscriptionList")
    record All(List<SubscriptionResponse> items) {}

    static SubscriptionResponse of(Subscription subscription) {
        return new SubscriptionResponse(
                subscription.getSubscriptionId(),
                SubscriptionSettings.of(subscription),
                subscription.getStatus().name(),
                LocalTimes.write(subscription.getMadeAt()),
                LocalTimes.write(subscription.getChangedAt()),
                null,
                null);
    }

    SubscriptionResponse with(@Nullable String shown, @Nullable FilterTrial trial) {
        return new SubscriptionResponse(id, settings, status, madeAt, changedAt, shown, trial);
    }
}
