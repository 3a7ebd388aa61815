package kz.mediagrid.gateway.file;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kz.mediagrid.edge.page.TypedText;
import kz.mediagrid.files.FileId;
import kz.mediagrid.schemas.Draft;
import org.jspecify.annotations.Nullable;

/**
 * View of the files that drafts name. It is in memory only, as the drafts are. The topic of drafts is compacted, so after a restart the
 * view may not know of a file that an earlier save left out of its draft; the age of that file then counts from its upload.
 */
final class DraftedFiles {

    private final Map<String, Set<FileId>> byDraft = new HashMap<>();

    /** The files that a draft named and none names now. */
    private final Map<FileId, Left> left = new HashMap<>();

    /**
     * The end of a file's last draft, or of its place in that draft.
     *
     * @param draftId the draft that was the last to name the file
     * @param at the time of the end [real time]
     * @param erased whether the draft itself was erased
     */
    record Left(String draftId, Instant at, boolean erased) {

        private Left erased(Instant at) {
            return new Left(draftId, at, true);
        }
    }

    /**
     * Applies the next record of a draft; null erases the draft, and with it all files that only this draft named.
     *
     * @param writtenAt the timestamp of the record [real time]
     */
    synchronized void apply(String draftId, @Nullable Draft draft, Instant writtenAt) {
        var now = draft == null ? Set.<FileId>of() : files(draft);
        var before = now.isEmpty() ? byDraft.remove(draftId) : byDraft.put(draftId, now);
        now.forEach(left::remove);
        if (before != null) {
            before.stream()
                    .filter(id -> !isNamed(id))
                    .forEach(id -> left.put(id, new Left(draftId, writtenAt, draft == null)));
        }
        if (draft == null) {
            left.replaceAll((id, end) -> end.erased() || !end.draftId().equals(draftId) ? end : end.erased(writtenAt));
        }
    }

    private static Set<FileId> files(Draft draft) {
        return draft.getFields().stream()
                .filter(field -> TypedText.isFile(field.getName()))
                .flatMap(field -> FileId.in(field.getText()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private boolean isNamed(FileId id) {
        return byDraft.values().stream().anyMatch(files -> files.contains(id));
    }

    /**
     * Whether the file stays, by all drafts at one instant: one of them names it, or else {@code afterEnd} holds for the end of its
     * last draft.
     *
     * @param neverDrafted the answer for a file that no draft is known to have named
     */
    synchronized boolean keeps(FileId id, Predicate<Left> afterEnd, BooleanSupplier neverDrafted) {
        if (isNamed(id)) {
            return true;
        }
        var end = left.get(id);
        return end == null ? neverDrafted.getAsBoolean() : afterEnd.test(end);
    }

    /** Forgets the ends for the files that are decided: deleted, or named by a log. */
    synchronized void forgetLeft(Predicate<FileId> decided) {
        left.keySet().removeIf(decided);
    }
}
