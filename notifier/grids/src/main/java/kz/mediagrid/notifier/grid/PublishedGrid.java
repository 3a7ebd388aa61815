package kz.mediagrid.notifier.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.MediaGridVersion;

/**
 * One complete version of a week's grid, as the media received it, with its changes.
 *
 * <p>The lists must not be modified. They may read their items from a store when these are accessed.
 *
 * @param header the version's header, with number, time, cause and hashes; its own list of changes is not used
 * @param changes all changes since the previous version, in their order
 * @param entries the week's entries in this version, ordered by start
 */
public record PublishedGrid(MediaGridVersion header, List<GridChange> changes, List<GridEntry> entries) {

    /**
     * Assembles all versions of one week from {@code parts}, which are in the order of {@code media-grids}.
     *
     * @throws IllegalArgumentException if a part is missing. One transaction writes all parts of a version. So the missing
     *     part could not be read, or the reader reads uncommitted records.
     */
    public static List<PublishedGrid> versions(List<MediaGridVersion> parts) {
        var week = new WeekAssembly();
        var grids = new ArrayList<PublishedGrid>();
        parts.forEach(part -> week.take(part).ifPresent(grids::add));
        week.requireComplete();
        return grids;
    }

    /** The version numbered {@code number} among {@code versions}; empty if there is none. */
    public static Optional<PublishedGrid> numbered(List<PublishedGrid> versions, int number) {
        return versions.stream().filter(grid -> grid.version() == number).findFirst();
    }

    /** The version's number within the week, from 1. */
    public int version() {
        return header.getVersion();
    }
}
