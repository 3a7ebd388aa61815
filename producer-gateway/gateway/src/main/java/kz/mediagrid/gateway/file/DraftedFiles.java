package kz.mediagrid.gateway.file;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kz.mediagrid.edge.page.TypedText;
import kz.mediagrid.files.FileId;
import kz.mediagrid.schemas.Draft;
import org.jspecify.annotations.Nullable;

/** View of the files that drafts name. It is in memory only, as the drafts are. */
final class DraftedFiles {

    private final Map<String, Set<FileId>> byDraft = new ConcurrentHashMap<>();

    /** The files that a draft named and none names now. */
    private final Map<FileId, Left> left = new ConcurrentHashMap<>();

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

    /** Whether a draft names the file. */
    boolean isNamed(FileId id) {
        return byDraft.values().stream().anyMatch(files -> files.contains(id));
    }

    /** The end of the file's last draft; empty if a draft names the file, or if none ever did. */
    Optional<Left> left(FileId id) {
        return Optional.ofNullable(left.get(id));
    }

    /** Forgets the ends for the files that are decided: deleted, or named by a log. */
    synchronized void forgetLeft(Predicate<FileId> decided) {
        left.keySet().removeIf(decided);
    }
}
