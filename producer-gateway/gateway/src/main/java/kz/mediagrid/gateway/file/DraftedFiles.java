package kz.mediagrid.gateway.file;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.mediagrid.files.FileId;
import kz.mediagrid.schemas.Draft;
import org.jspecify.annotations.Nullable;

/** View of the files that drafts name. It is in memory only, as the drafts are. */
final class DraftedFiles {

    private static final Pattern FIELD = Pattern.compile("materials\\.[0-9]+\\.file");

    private final Map<String, Set<FileId>> byDraft = new ConcurrentHashMap<>();

    /** For files that a draft named and none names now: the time since which none does [real time]. */
    private final Map<FileId, Instant> left = new ConcurrentHashMap<>();

    /**
     * Applies the next record of a draft; null erases the draft.
     *
     * @param writtenAt the timestamp of the record [real time]
     */
    synchronized void apply(String draftId, @Nullable Draft draft, Instant writtenAt) {
        var now = draft == null ? Set.<FileId>of() : files(draft);
        var before = now.isEmpty() ? byDraft.remove(draftId) : byDraft.put(draftId, now);
        now.forEach(left::remove);
        if (before != null) {
            before.stream().filter(id -> !isNamed(id)).forEach(id -> left.put(id, writtenAt));
        }
    }

    private static Set<FileId> files(Draft draft) {
        return draft.getFields().stream()
                .filter(field -> FIELD.matcher(field.getName()).matches())
                .flatMap(field -> FileId.in(field.getText()).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Whether a draft names the file. */
    boolean isNamed(FileId id) {
        return byDraft.values().stream().anyMatch(files -> files.contains(id));
    }

    /** The time since which no draft names the file any more [real time]; empty if one names it, or if none ever did. */
    Optional<Instant> leftAt(FileId id) {
        return Optional.ofNullable(left.get(id));
    }

    /** Forgets a file that was deleted. */
    void forget(FileId id) {
        left.remove(id);
    }
}
