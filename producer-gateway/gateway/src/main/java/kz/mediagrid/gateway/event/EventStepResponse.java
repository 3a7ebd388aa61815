package kz.mediagrid.gateway.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.EventStep;
import org.jspecify.annotations.Nullable;

/**
 * One step in the life of a planned event, as its agency and the authorised body see it.
 *
 * @param kind kind of step. MOVED: moved to another day or hour; POSTPONED: moved to a date to be confirmed; WITHDRAWN:
 *     withdrawn before a published version showed the event; CANCELLED: withdrawn after a published version showed the
 *     event
 * @param at instant at which the step's command was received
 * @param by author of the step. AGENCY: the event's agency; AUTHORISED_BODY: the authorised body; OTHER_AGENCY: the
 *     agency that withdrew the event into which this event was merged, and so ended the merger
 * @param actor opaque id of the author's account; empty if 'by' is OTHER_AGENCY
 * @param submission receipt number of the submission that caused the step; empty if 'by' is OTHER_AGENCY
 * @param revision revision of the event after the step
 * @param reason reason for the step, as told to the agency and the authorised body
 * @param publicReason reason for the step, as told to the media; if 'kind' is NOTED, the text of the note
 * @param changed fields of the event that the step changed
 * @param fromDate planned day before the step moved or postponed the event; absent if the date was to be confirmed then
 * @param toDate day to which the event was moved
 * @param otherEvent id of the other planned event, if the step is a merger or a separation
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EventStep")
record EventStepResponse(
        @Schema(
                allowableValues = {
                    "SUBMITTED",
                    "REVISED",
                    "MOVED",
                    "POSTPONED",
                    "WITHDRAWN",
                    "CANCELLED",
                    "REINSTATED",
                    "INCLUDED",
                    "EXCLUDED",
                    "FEATURED",
                    "LEFT_TO_POLICY",
                    "NOTED",
                    "MERGED",
                    "SEPARATED"
                })
        String kind,

        @Schema(format = "date-time") String at,

        @Schema(allowableValues = {"AGENCY", "AUTHORISED_BODY", "OTHER_AGENCY"})
        String by,

        @Schema(example = "acc-edu") String actor,
        String submission,
        @Schema(example = "2") int revision,
        @Nullable Text reason,
        @Nullable Text publicReason,
        List<String> changed,
        @Schema(format = "date") @Nullable String fromDate,
        @Schema(format = "date") @Nullable String toDate,
        @Nullable String otherEvent) {

    static EventStepResponse of(EventStep step) {
        return new EventStepResponse(
                step.getKind().name(),
                LocalTimes.write(step.getAt()),
                step.getBy().name(),
                step.getActor(),
                step.getSubmissionId(),
                step.getRevision(),
                Text.ofNullable(step.getReason()),
                Text.ofNullable(step.getPublicReason()),
                step.getChanged(),
                LocalTimes.writeNullable(step.getFromDate()),
                LocalTimes.writeNullable(step.getToDate()),
                step.getOtherEventId());
    }
}
