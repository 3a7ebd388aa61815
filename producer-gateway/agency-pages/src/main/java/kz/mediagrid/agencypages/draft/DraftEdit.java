package kz.mediagrid.agencypages.draft;

import java.util.Map;
import kz.mediagrid.schemas.Draft;
import org.jspecify.annotations.Nullable;

/**
 * The content of the form of one draft, as a person sends it.
 *
 * @param revision the revision that the form showed; 0 for a new draft
 * @param fields the typed texts by the names of their fields, without empty ones
 * @param event the planned event that the draft revises; null if it becomes a new one
 */
public record DraftEdit(
        String draftId,
        String week,
        int revision,
        Map<String, String> fields,
        @Nullable Event event) {

    public DraftEdit {
        fields = Map.copyOf(fields);
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
                && (event == null
                        ? draft.getEventId() == null
                        : event.id().equals(draft.getEventId())
                                && Integer.valueOf(event.revision()).equals(draft.getEventRevision()));
    }
}
