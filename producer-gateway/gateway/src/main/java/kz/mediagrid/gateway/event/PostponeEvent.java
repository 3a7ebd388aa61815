package kz.mediagrid.gateway.event;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import kz.mediagrid.edge.content.GridWeeks;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.gateway.event.SubmitEvent.Timing;
import kz.mediagrid.schemas.EventPostponed;
import org.jspecify.annotations.Nullable;

/**
 * The new date of an event, or the information that its date is to be confirmed, with the reason.
 *
 * @param dateToBeConfirmed whether the date is to be confirmed; if so, the event is in no week, and days and hours must
 *     be absent
 * @param date new day of the event in local time; for an event of several days, its new first day
 * @param endDate last day of an event of several days, inclusive
 * @param timing known part of the time. TIMED: the start is known; ALL_DAY: the event lasts the whole day;
 *     TO_BE_CONFIRMED: the hours are not known yet. Required if a date is sent
 * @param startTime start, in local time; required if timing is TIMED, and not allowed otherwise
 * @param endTime end on the event's last day, in local time; allowed only with startTime
 * @param reason reason that the authorised body sees
 * @param publicReason reason that the media see; required if a published version showed the event
 */
@Schema(name = "PostponeEvent", requiredProperties = "reason")
public record PostponeEvent(
        @Schema(defaultValue = "false") @Nullable Boolean dateToBeConfirmed,
        @Schema(format = "date") @Nullable String date,
        @Schema(format = "date") @Nullable String endDate,
        @Nullable Timing timing,

        @Schema(example = "09:30", pattern = LocalTimes.MINUTE) @Nullable
        String startTime,

        @Schema(example = "13:00", pattern = LocalTimes.MINUTE) @Nullable
        String endTime,

        @Nullable Text reason,
        @Nullable Text publicReason)
        implements StatedTimes {

    /**
     * Parses the content into a command. The caller adds the submission stamp and the event's id.
     *
     * @param receivedAt the time of receipt of the command
     */
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
            rules.fault(WHOLE.field(field), ProblemText.of("event.date-to-be-confirmed"));
        }
    }
}
