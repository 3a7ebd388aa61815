package kz.mediagrid.gateway.publication;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import kz.mediagrid.canonical.CanonicalForm;
import kz.mediagrid.edge.call.Cursor;
import kz.mediagrid.edge.call.Paged;
import kz.mediagrid.edge.call.Slice;
import kz.mediagrid.grid.EntryChange;
import kz.mediagrid.schemas.GridEntry;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * A page of the changes that the next version of a week would publish now, with the cursor of the next page.
 *
 * @param week the grid week
 * @param newest the number of the newest version; 0 before the first
 * @param policy the editorial policy in force for the week
 * @param shown the fingerprint of this answer's basis, to be sent with the order to publish. The order is refused if the
 *     basis has changed since
 * @param total the number of all changes; 0 if there is nothing to publish
 * @param changes the changes of this page, in the order of the grid
 * @param next cursor to send as 'after' for the next page; absent on the last page
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "WeekChanges")
record WeekChangesResponse(
        @Schema(example = "2026-W50") String week,
        int newest,
        String policy,
        String shown,
        int total,
        List<Change> changes,
        @Nullable String next)
        implements Paged {

    /**
     * A change of one entry.
     *
     * @param kind the kind of the change
     * @param eventId id of the planned event
     * @param changedFields the names of the fields that change; empty if the entry is added or removed
     * @param before the entry in the newest version, as 'entries' of a version has it, without empty fields; absent if
     *     the entry is added
     * @param after the entry in the next version; absent if the entry is removed
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    @Schema(name = "EntryChange")
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

    /**
     * @param limit the maximum number of changes, as the caller set it
     * @param after the cursor of the previous page; null for the first page
     * @throws kz.mediagrid.edge.problem.RequestProblem if the limit is not from 1 to 500, or if the cursor is of other changes
     */
    static WeekChangesResponse of(VersionPreview preview, int limit, @Nullable String after) {
        var next = preview.next();
        var shown = next.fingerprint();
        int passed = Objects.requireNonNullElse(Cursor.read(after, 2, parts -> passed(parts, shown)), 0);
        var slice = Slice.of(preview.changes().stream().skip(passed), limit);
        return new WeekChangesResponse(
                next.week(),
                next.newest(),
                next.policy(),
                shown,
                preview.changes().size(),
                slice.items().stream().map(Change::of).toList(),
                slice.next(last -> Cursor.of(shown, passed + limit)));
    }

    // An order with 'shown' publishes what its sender has seen, so all pages are of the same changes.
    private static int passed(String[] parts, String shown) {
        int passed = Integer.parseInt(parts[1]);
        if (passed < 0 || !parts[0].equals(shown)) {
            throw new IllegalArgumentException("The cursor is not of these changes.");
        }
        return passed;
    }
}
