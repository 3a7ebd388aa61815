package kz.mediagrid.ops.board;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Duration;
import java.time.Instant;
import kz.mediagrid.edge.content.InAlmaty;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.watch.view.ServedOutlets.Served;
import org.jspecify.annotations.Nullable;

/**
 * An outlet that has a version, or the reason for which it has not.
 *
 * @param outlet id of the outlet
 * @param name null if the outlet was removed
 * @param state state of the version at the outlet
 * @param since the time at which the state began, real time; business time if a person suspended the outlet; null if no record tells
 * @param attempt the number of the last attempt to deliver the version; null if there was none
 * @param httpStatus the answer to the last attempt
 * @param why the reason in one sentence
 * @param nextAttemptAt the earliest time of the next attempt, real time
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "VersionRecipient")
record Recipient(
        String outlet,
        @Nullable Text name,
        RecipientState state,
        @InAlmaty @Nullable Instant since,
        @Nullable Integer attempt,
        @Nullable Integer httpStatus,
        @Nullable String why,
        @InAlmaty @Nullable Instant nextAttemptAt) {

    /**
     * The state of the version at an outlet that is served or suspended.
     *
     * @param last the last attempt to deliver the version
     */
    static Recipient of(
            Served served, RecipientState state, @Nullable Instant since, @Nullable DeliveryAttempted last) {
        var outlet = served.outlet();
        return new Recipient(
                outlet.getOutletId(),
                Text.of(outlet.getName()),
                state,
                since,
                last == null ? null : last.getAttempt(),
                last == null ? null : last.getHttpStatus(),
                state == RecipientState.SUSPENDED ? served.suspendedWhy() : last == null ? null : last.getWhy(),
                state == RecipientState.TRIED && last != null ? last.getNextAttemptAt() : null);
    }

    /** The state of the version at an outlet that was removed after {@code last}. */
    static Recipient removed(DeliveryAttempted last) {
        boolean delivered = last.getOutcome() == AttemptOutcome.DELIVERED;
        return new Recipient(
                last.getOutletId(),
                null,
                delivered ? RecipientState.DELIVERED : RecipientState.REMOVED,
                delivered ? end(last) : null,
                last.getAttempt(),
                last.getHttpStatus(),
                last.getWhy(),
                null);
    }

    /** The end of an attempt. */
    static Instant end(DeliveryAttempted attempt) {
        return attempt.getStartedAt().plus(Duration.ofMillis(attempt.getDurationMillis()));
    }
}
