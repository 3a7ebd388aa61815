package kz.mediagrid.notifier.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.MediaGridVersion;

/**
 * One version of one week's grid, whole: what the media were sent, and what it changed.
 *
 * @param header the version's number, time, cause and hashes; its own changes are only those of its first part
 * @param changes all changes against the version before, in order
 * @param entries the week's entries as they stand in this version, by start; not to be changed
 */
public record PublishedGrid(MediaGridVersion header, List<GridChange> changes, List<GridEntry> entries) {

    public PublishedGrid {
        changes = List.copyOf(changes);
    }

    /**
     * Every version of one week, from its parts in the order in which they lie on {@code media-grids}.
     *
     * @throws IllegalArgumentException if a part is missing: parts come in one transaction, so the reader is not
     *     reading committed records only
     */
    public static List<PublishedGrid> versions(List<MediaGridVersion> parts) {
        var week = new WeekAssembly();
        var grids = new ArrayList<PublishedGrid>();
        parts.forEach(part -> week.take(part).ifPresent(grids::add));
        week.requireComplete();
        return grids;
    }

    /** The version of that number, if there is one. */
    public static Optional<PublishedGrid> numbered(List<PublishedGrid> versions, int number) {
        return versions.stream().filter(grid -> grid.version() == number).findFirst();
    }

    /** Its number within the week, from 1. */
    public int version() {
        return header.getVersion();
    }
}
