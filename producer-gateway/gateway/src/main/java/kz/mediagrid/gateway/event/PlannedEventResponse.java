package kz.mediagrid.gateway.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.gateway.contact.Contacts;
import kz.mediagrid.schemas.PlannedEvent;
import org.jspecify.annotations.Nullable;

/**
 * A planned event as its agency and the authorised body see it.
 *
 * @param id id of the event; the same for all revisions
 * @param agency code of the state body that plans the event
 * @param revision number of accepted changes by the agency; this number is the ETag
 * @param status whether the event is still planned, or was withdrawn
 * @param decision decision of the authorised body on the event
 * @param decisionReason reason for the authorised body's decision; never shown to the media
 * @param event the event as last accepted, in the form that PUT takes
 * @param submittedAt instant at which the event's first command was received
 * @param changedAt instant at which the event's last accepted command was received
 * @param withdrawalReason reason for the withdrawal, as told to the authorised body
 * @param publicReason reason for the cancellation, as told to the media
 * @param entries entries of the event, at most one in each week's grid, in order of the weeks
 * @param dateToBeConfirmed whether the event's date is to be confirmed; if so, the event is in no week, and the date in
 *     'event' is the date planned before
 * @param postponementReason reason for the last postponement or move, as told to the authorised body
 * @param postponementPublicReason reason for the last postponement or move, as told to the media
 * @param publicNote note that the authorised body added to the event for the media
 * @param mergedInto id of the planned event into which this event was merged; this event then has no entry of its own
 * @param mergedFrom ids of the planned events that were merged into this event
 * @param mergeReason reason for the merger; never shown to the media
 * @param clashes clashes with other events; shown to the event's agency and the authorised body, never to the media
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PlannedEvent")
record PlannedEventResponse(
        String id,
        @Schema(example = "edu") String agency,
        @Schema(example = "1") int revision,
        @Schema(allowableValues = {"PLANNED", "WITHDRAWN"}) String status,

        @Schema(allowableValues = {"INCLUDE", "EXCLUDE", "FEATURE", "LEFT_TO_POLICY"})
        String decision,

        @Nullable Text decisionReason,
        SubmitEvent event,
        @Schema(format = "date-time") String submittedAt,
        @Schema(format = "date-time") String changedAt,
        @Nullable Text withdrawalReason,
        @Nullable Text publicReason,
        List<Entry> entries,
        boolean dateToBeConfirmed,
        @Nullable Text postponementReason,
        @Nullable Text postponementPublicReason,
        @Nullable Text publicNote,
        @Nullable String mergedInto,
        List<String> mergedFrom,
        @Nullable Text mergeReason,
        List<EventClash> clashes) {

    /**
     * The event's entry in the grid of one week.
     *
     * @param week the grid week
     * @param late whether the event was added to the week at or after the week's cut-off. The cut-off is the earlier of
     *     submissionDue and publishAt
     * @param current whether the week still contains at least one day of the event
     * @param firstVersion first version of the week's grid that showed the event; 0 if no version showed it
     */
    @Schema(name = "Entry")
    record Entry(@Schema(example = "2026-W50") String week, boolean late, boolean current, int firstVersion) {}

    static PlannedEventResponse of(PlannedEvent event, Contacts contacts, List<EventClash> clashes) {
        return new PlannedEventResponse(
                event.getEventId(),
                event.getAgencyCode(),
                event.getRevision(),
                event.getStatus().name(),
                event.getDecision().name(),
                Text.ofNullable(event.getDecisionReason()),
                SubmitEvent.of(event.getDetails(), event.getDateToBeConfirmed(), contacts),
                LocalTimes.write(event.getSubmittedAt()),
                LocalTimes.write(event.getChangedAt()),
                Text.ofNullable(event.getWithdrawalReason()),
                Text.ofNullable(event.getPublicReason()),
                event.getEntries().stream()
                        .map(it -> new Entry(it.getWeek(), it.getLate(), it.getCurrent(), it.getFirstVersion()))
                        .toList(),
                event.getDateToBeConfirmed(),
                Text.ofNullable(event.getPostponementReason()),
                Text.ofNullable(event.getPostponementPublicReason()),
                Text.ofNullable(event.getPublicNote()),
                event.getMergedInto(),
                event.getMergedFrom(),
                Text.ofNullable(event.getMergeReason()),
                clashes);
    }
}
