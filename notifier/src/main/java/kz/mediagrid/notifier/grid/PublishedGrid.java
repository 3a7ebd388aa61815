package kz.mediagrid.notifier.grid;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.MediaGridVersion;

/**
 * One version of one week's grid, whole: what the media were sent, and what it changed.
 *
 * @param header the version's number, time, cause and hashes; its own changes are only those of its first part
 * @param changes all changes against the version before, in order
 * @param entries the week's entries as they stand in this version, by start
 */
public record PublishedGrid(MediaGridVersion header, List<GridChange> changes, List<GridEntry> entries) {

    private static final Comparator<GridEntry> BY_START = Comparator.comparing(GridEntry::getDate)
            .thenComparing(GridEntry::getStartTime, Comparator.nullsFirst(Comparator.naturalOrder()))
            .thenComparing(GridEntry::getEventId);

    public PublishedGrid {
        changes = List.copyOf(changes);
        entries = List.copyOf(entries);
    }

    /**
     * Every version of one week, from its parts in the order in which they lie on {@code media-grids}.
     *
     * @throws IllegalArgumentException if a part is missing: parts come in one transaction, so the reader is not
     *     reading committed records only
     */
    public static List<PublishedGrid> versions(List<MediaGridVersion> parts) {
        var grids = new ArrayList<PublishedGrid>();
        var standing = new LinkedHashMap<String, GridEntry>();
        for (int from = 0; from < parts.size(); ) {
            var header = parts.get(from);
            var version = parts.subList(from, Math.min(parts.size(), from + header.getParts()));
            requireComplete(header, version);
            var changes =
                    version.stream().flatMap(part -> part.getChanges().stream()).toList();
            changes.forEach(change -> apply(change, standing));
            grids.add(new PublishedGrid(
                    header, changes, standing.values().stream().sorted(BY_START).toList()));
            from += header.getParts();
        }
        return grids;
    }

    /** The version of that number, if there is one. */
    public static Optional<PublishedGrid> numbered(List<PublishedGrid> versions, int number) {
        return versions.stream()
                .filter(grid -> grid.header().getVersion() == number)
                .findFirst();
    }

    private static void requireComplete(MediaGridVersion header, List<MediaGridVersion> version) {
        for (int i = 0; i < header.getParts(); i++) {
            if (i >= version.size()
                    || version.get(i).getVersion() != header.getVersion()
                    || version.get(i).getPart() != i + 1) {
                throw new IllegalArgumentException("part %d of %d of version %d of %s is missing"
                        .formatted(i + 1, header.getParts(), header.getVersion(), header.getWeek()));
            }
        }
    }

    private static void apply(GridChange change, Map<String, GridEntry> standing) {
        if (change.getEntry() == null) {
            standing.remove(change.getEventId());
        } else {
            standing.put(change.getEventId(), change.getEntry());
        }
    }
}
