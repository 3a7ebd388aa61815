package kz.mediagrid.notifier.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.MediaGridVersion;

/** Puts one week's versions together, part by part, in the order in which they lie on {@code media-grids}. */
final class WeekAssembly {

    private static final Comparator<GridEntry> BY_START = Comparator.comparing(GridEntry::getDate)
            .thenComparing(GridEntry::getStartTime, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(GridEntry::getEventId);

    private final Map<String, GridEntry> standing = new HashMap<>();
    private final List<MediaGridVersion> parts = new ArrayList<>();

    /**
     * Takes the next part; the version, once it is complete.
     *
     * @throws IllegalArgumentException if a part before it is missing: parts come in one transaction, so the reader is
     *     not reading committed records only
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
        var changes =
                parts.stream().flatMap(taken -> taken.getChanges().stream()).toList();
        parts.clear();
        changes.forEach(this::apply);
        return Optional.of(new PublishedGrid(
                header, changes, standing.values().stream().sorted(BY_START).toList()));
    }

    /** Gives up the version that lacks a part; {@code part} may be the first of the next one. */
    Optional<PublishedGrid> beginAnew(MediaGridVersion part) {
        parts.clear();
        return part.getPart() == 1 ? take(part) : Optional.empty();
    }

    /** @throws IllegalArgumentException if the last version is not whole */
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
            standing.remove(change.getEventId());
        } else {
            standing.put(change.getEventId(), change.getEntry());
        }
    }
}
