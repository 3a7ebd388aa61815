package kz.mediagrid.gateway.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import kz.mediagrid.canonical.CanonicalForm;
import kz.mediagrid.grid.EntryChange;
import kz.mediagrid.schemas.GridEntry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The changes that the next version of a week would publish now.
 *
 * @param week the grid week
 * @param newest the number of the newest version; 0 before the first
 * @param policy the editorial policy in force for the week
 * @param shown the fingerprint of this answer's basis, to be sent with the order to publish. The order is refused if the
 *     basis has changed since
 * @param changes the changes, in the order of the grid; empty if there is nothing to publish
 */
@Schema(name = "WeekChanges")
record WeekChangesResponse(
        @Schema(example = "2026-W50") String week, int newest, String policy, String shown, List<Change> changes) {

    /**
     * A change of one entry.
     *
     * @param kind the kind of the change
     * @param changedFields the names of the fields that change; empty if the entry is added or removed
     * @param before the entry in the newest version, as 'entries' of a version has it, without empty fields; absent if
     *     the entry is added
     * @param after the entry in the next version; absent if the entry is removed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "WeekChange")
    record Change(
            @Schema(allowableValues = {"ADDED", "REVISED", "CANCELLED", "MOVED", "REINSTATED", "REMOVED", "POSTPONED"})
            String kind,

            String eventId,
            List<String> changedFields,
            @Nullable Map<String, Object> before,
            @Nullable Map<String, Object> after) {

        static Change of(EntryChange change) {
            return new Change(
                    change.kind().name(),
                    change.eventId(),
                    change.changedFields(),
                    fields(change.before()),
                    fields(change.after()));
        }

        @SuppressWarnings("unchecked") // the canonical form of an entry is a JSON object
        private static @Nullable Map<String, Object> fields(@Nullable GridEntry entry) {
            return entry == null ? null : JsonMapper.shared().readValue(CanonicalForm.of(entry), Map.class);
        }
    }

    static WeekChangesResponse of(VersionPreview preview) {
        var next = preview.next();
        return new WeekChangesResponse(
                next.week(),
                next.newest(),
                next.policy(),
                next.fingerprint(),
                preview.changes().stream().map(change -> Change.of(change)).toList());
    }
}
