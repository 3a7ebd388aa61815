package kz.mediagrid.agencypages.draft;

import java.util.Map;
import java.util.Objects;
import kz.mediagrid.schemas.Draft;
import org.jspecify.annotations.Nullable;

/**
 * The content of the form of one draft, as a person sends it.
 *
 * @param revision the revision that the form showed; 0 for a new draft
 * @param fields the typed texts by the names of their fields, without empty ones
 * @param event the planned event that the draft revises; null if it becomes a new one
 * @param request the information request that the draft answers; null if it answers none
 * @param matter the joint matter to which the draft contributes; null if it contributes to none
 */
public record DraftEdit(
        String draftId,
        String week,
        int revision,
        Map<String, String> fields,
        @Nullable Event event,
        @Nullable String request,
        @Nullable String matter) {

    public DraftEdit {
        fields = Map.copyOf(fields);
    }

    /** The content of the form of one event. */
    public DraftEdit(String draftId, String week, int revision, Map<String, String> fields, @Nullable Event event) {
        this(draftId, week, revision, fields, event, null, null);
    }

    /**
     * The planned event that a draft revises.
     *
     * @param revision the revision of the event that the draft changes
     */
    public record Event(String id, int revision) {}

    /** Whether the draft has the content of this edit. */
    boolean isIn(Draft draft) {
        return DraftFields.of(draft).equals(fields)
                && draft.getWeek().equals(week)
                && Objects.equals(draft.getInformationRequestId(), request)
                && Objects.equals(draft.getJointMatterId(), matter)
                && (event == null
                        ? draft.getEventId() == null
                        : event.id().equals(draft.getEventId())
                                && Integer.valueOf(event.revision()).equals(draft.getEventRevision()));
    }
}
