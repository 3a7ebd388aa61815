package kz.mediagrid.gateway.event;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import kz.mediagrid.edge.content.GridWeeks;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.gateway.event.SubmitEvent.Timing;
import kz.mediagrid.schemas.EventPostponed;
import org.jspecify.annotations.Nullable;

/** The new date of an event, or that it is to be confirmed, and the reason. */
@Schema(
        name = "PostponeEvent",
        description = "When an event is held instead, or that this is to be confirmed, and why.",
        requiredProperties = "reason")
record PostponeEvent(
        @Schema(
                description =
                        "Whether the date is to be confirmed: the event then stands in no week, and nothing is said"
                                + " here of days and hours.",
                defaultValue = "false")
        @Nullable
        Boolean dateToBeConfirmed,

        @Schema(description = "The day it is now held, or its first day, in Kazakhstan.", format = "date") @Nullable
        String date,

        @Schema(description = "Last day of an event of several days, inclusive.", format = "date") @Nullable
        String endDate,

        @Schema(description = "How much of the time is known; required with a date.") @Nullable
        Timing timing,

        @Schema(description = "When it begins, local time; exactly when timing is TIMED.", example = "09:30") @Nullable
        String startTime,

        @Schema(description = "When it ends on its last day, local time; only with startTime.", example = "13:00")
        @Nullable
        String endTime,

        @Schema(description = "Why, for the authorised body.") @Nullable
        Text reason,

        @Schema(description = "Why, for the media; required once a published version showed the event.") @Nullable
        Text publicReason)
        implements StatedTimes {

    /** Parses the content of the command, received at {@code receivedAt}; the caller adds stamp and id. */
    EventPostponed.Builder parse(GridWeeks weeks, Instant receivedAt) {
        var rules = new Rules();
        var postponed = EventPostponed.newBuilder();
        if (Boolean.TRUE.equals(dateToBeConfirmed)) {
            requireNone(rules, "date", date);
            requireNone(rules, "endDate", endDate);
            requireNone(rules, "timing", timing);
            requireNone(rules, "startTime", startTime);
            requireNone(rules, "endTime", endTime);
        } else {
            EventTimes.parse(this, rules, weeks, receivedAt).ifPresent(held -> {
                held.writeTo(postponed);
                held.requireNotOver(rules, receivedAt);
            });
        }
        rules.requiredText(WHOLE.field("reason"), reason).ifPresent(postponed::setReason);
        rules.optionalText(WHOLE.field("publicReason"), publicReason).ifPresent(postponed::setPublicReason);
        return rules.orElseThrow(() -> postponed);
    }

    private static void requireNone(Rules rules, String field, @Nullable Object value) {
        if (value != null) {
            rules.fault(WHOLE.field(field), "The date is to be confirmed, so this cannot be known.");
        }
    }
}
