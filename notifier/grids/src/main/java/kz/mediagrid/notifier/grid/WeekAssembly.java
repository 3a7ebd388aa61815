package kz.mediagrid.notifier.grid;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.MediaGridVersion;
import org.jspecify.annotations.Nullable;

/**
 * Assembles the versions of one week from their parts on the heap, in the order of {@code media-grids}. For a reader of one
 * week that ends soon.
 */
final class WeekAssembly {

    private final Set<String> present = new HashSet<>();
    private final List<MediaGridVersion> parts = new ArrayList<>();
    private @Nullable VersionEntries entries;

    /**
     * Adds the next part. Returns the version if this part is the version's last part.
     *
     * @throws IllegalArgumentException if a previous part is missing. One transaction writes all parts of a version. So the
     *     missing part could not be read, or the reader reads uncommitted records.
     */
    Optional<PublishedGrid> take(MediaGridVersion part) {
        var header = parts.isEmpty() ? part : parts.get(0);
        if (part.getVersion() != header.getVersion() || part.getPart() != parts.size() + 1) {
            throw missing(header, parts.size() + 1);
        }
        parts.add(part);
        if (parts.size() < header.getParts()) {
            return Optional.empty();
        }
        var changes = List.copyOf(
                parts.stream().flatMap(taken -> taken.getChanges().stream()).toList());
        parts.clear();
        changes.forEach(this::apply);
        entries = new VersionEntries(entries, changes, present.size());
        return Optional.of(new PublishedGrid(header, changes, entries));
    }

    /** @throws IllegalArgumentException if the last version is incomplete */
    void requireComplete() {
        if (!parts.isEmpty()) {
            throw missing(parts.get(0), parts.size() + 1);
        }
    }

    private static IllegalArgumentException missing(MediaGridVersion header, int part) {
        return new IllegalArgumentException("part %d of %d of version %d of %s is missing"
                .formatted(part, header.getParts(), header.getVersion(), header.getWeek()));
    }

    private void apply(GridChange change) {
        if (change.getEntry() == null) {
            present.remove(change.getEventId());
        } else {
            present.add(change.getEventId());
        }
    }
}
