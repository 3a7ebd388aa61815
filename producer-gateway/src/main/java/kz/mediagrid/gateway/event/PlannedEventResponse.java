package kz.mediagrid.gateway.event;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.gateway.contact.Contacts;
import kz.mediagrid.schemas.PlannedEvent;
import org.jspecify.annotations.Nullable;

/** A planned event as its agency and the authorised body see it. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "PlannedEvent", description = "A planned event as its agency and the authorised body see it.")
record PlannedEventResponse(
        @Schema(description = "Stable over all revisions.") String id,

        @Schema(description = "Whose event it is.", example = "edu")
        String agency,

        @Schema(description = "How many accepted changes the agency made: the ETag.", example = "1")
        int revision,

        @Schema(
                description = "Whether it is still to be held.",
                allowableValues = {"PLANNED", "WITHDRAWN"})
        String status,

        @Schema(
                description = "The editor's word.",
                allowableValues = {"INCLUDE", "EXCLUDE", "FEATURE", "LEFT_TO_POLICY"})
        String decision,

        @Schema(description = "Why the editor decided so; never for the media.") @Nullable
        Text decisionReason,

        @Schema(description = "The event as last accepted: what PUT takes.")
        SubmitEvent event,

        @Schema(description = "When it was first received.", format = "date-time")
        String submittedAt,

        @Schema(description = "When its last accepted command was received.", format = "date-time")
        String changedAt,

        @Schema(description = "Why it was withdrawn, for the authorised body.") @Nullable
        Text withdrawalReason,

        @Schema(description = "Why it was cancelled, for the media.") @Nullable
        Text publicReason,

        @Schema(description = "Its entries, by week.") List<Entry> entries,

        @Schema(
                description =
                        "Whether it waits outside the weeks for a date; the date in 'event' is then the last it was"
                                + " planned for.")
        boolean dateToBeConfirmed,

        @Schema(description = "Why it was last postponed or moved, for the authorised body.") @Nullable
        Text postponementReason,

        @Schema(description = "Why it was last postponed or moved, for the media.") @Nullable
        Text postponementPublicReason,

        @Schema(description = "What the authorised body notes beside it, for the media.") @Nullable
        Text publicNote,

        @Schema(description = "The other filing of the same event that it was merged into; it is then no entry itself.")
        @Nullable
        String mergedInto,

        @Schema(description = "The other filings of the same event that were merged into it.")
        List<String> mergedFrom,

        @Schema(description = "Why it was merged into the other; never for the media.") @Nullable
        Text mergeReason,

        @Schema(description = "What it clashes with: for its body and the editor, never for the media.")
        List<EventClash> clashes) {

    @Schema(name = "Entry", description = "What one week knows of the event.")
    record Entry(
            @Schema(description = "The grid week.", example = "2026-W50")
            String week,

            @Schema(description = "Whether it came into the week at or after the week's cut-off.")
            boolean late,

            @Schema(description = "Whether its dates still touch the week.")
            boolean current,

            @Schema(description = "The version of the week's grid that first showed it; 0 when none did.")
            int firstVersion) {}

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
