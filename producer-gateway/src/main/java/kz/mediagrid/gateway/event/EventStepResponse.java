package kz.mediagrid.gateway.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.EventStep;
import org.jspecify.annotations.Nullable;

/** One step in the life of a planned event, as its agency and the authorised body see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "EventStep", description = "One step in the life of a planned event.")
record EventStepResponse(
        @Schema(
                description = "What happened: MOVED is to another day or hour, POSTPONED to a date to be confirmed,"
                        + " WITHDRAWN before the media saw it, CANCELLED after.",
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

        @Schema(description = "When that was received.", format = "date-time")
        String at,

        @Schema(
                description =
                        "Whether the event's agency did it, the authorised body, or the agency of the other event,"
                                + " by withdrawing that.",
                allowableValues = {"AGENCY", "AUTHORISED_BODY", "OTHER_AGENCY"})
        String by,

        @Schema(
                description = "The account that sent it, an opaque id; empty where it is another agency's.",
                example = "acc-edu")
        String actor,

        @Schema(description = "The receipt's number; empty where it is another agency's.")
        String submission,

        @Schema(description = "The event's revision after it.", example = "2")
        int revision,

        @Schema(description = "Why, for the agency and the authorised body.") @Nullable
        Text reason,

        @Schema(description = "Why, as the media may read it.") @Nullable
        Text publicReason,

        @Schema(description = "Which fields of the event it changed.")
        List<String> changed,

        @Schema(
                description = "The day it was planned for before it was moved or postponed; absent where that was to be"
                        + " confirmed.",
                format = "date")
        @Nullable
        String fromDate,

        @Schema(description = "The day it was moved to.", format = "date") @Nullable
        String toDate,

        @Schema(description = "The other planned event, where the step is about two.") @Nullable
        String otherEvent) {

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
