package kz.mediagrid.gateway.file;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Predicate;
import kz.mediagrid.files.FileId;
import kz.mediagrid.schemas.FileStored;
import org.jspecify.annotations.Nullable;

/**
 * View of the topic {@code files}. It is in memory only, so that no name of a deleted file is left on disk.
 */
final class StoredFiles {

    private final ConcurrentNavigableMap<FileId, Stored> byId = new ConcurrentSkipListMap<>();

    /** The files of which no use was found yet. A use never ends, so that a file leaves this set once. */
    private final Set<FileId> unsettled = ConcurrentHashMap.newKeySet();

    private volatile Instant lastWritten = Instant.MIN;

    /**
     * A file on the topic.
     *
     * @param writtenAt the timestamp of the file's record [real time]
     */
    record Stored(FileStored file, Instant writtenAt) {}

    /** Applies the next record; a file of null is deleted. */
    void apply(String key, @Nullable FileStored file, Instant writtenAt) {
        lastWritten = writtenAt;
        FileId.in(key).ifPresent(id -> {
            if (file == null) {
                byId.remove(id);
                unsettled.remove(id);
            } else {
                byId.put(id, new Stored(file, writtenAt));
                unsettled.add(id);
            }
        });
    }

    Optional<Stored> find(FileId id) {
        return Optional.ofNullable(byId.get(id));
    }

    /**
     * The files without a use that are due.
     *
     * @param used whether something on the logs names a file
     * @param due whether a file without a use is due
     */
    List<FileId> unused(Predicate<FileId> used, Predicate<Stored> due) {
        unsettled.removeIf(used);
        return unsettled.stream().filter(id -> find(id).filter(due).isPresent()).toList();
    }

    /** The time of the topic's last record [real time]; {@link Instant#MIN} if there is none. */
    Instant lastWritten() {
        return lastWritten;
    }
}
