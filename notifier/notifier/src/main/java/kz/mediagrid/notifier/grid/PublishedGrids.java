package kz.mediagrid.notifier.grid;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.platform.follow.FollowedRecord;
import kz.mediagrid.schemas.MediaGridVersion;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The view of all weeks' published versions on {@code media-grids}. One thread updates the view; any thread may read it. */
public final class PublishedGrids {

    private static final Logger log = LoggerFactory.getLogger(PublishedGrids.class);

    private final NavigableMap<GridWeek, List<PublishedGrid>> byWeek = new ConcurrentSkipListMap<>();
    private final Map<GridWeek, WeekAssembly> assemblies = new HashMap<>();

    private long seenThrough = -1;

    /** Applies the next record of the topic; changes nothing if the record was applied before. */
    public synchronized void apply(FollowedRecord record) {
        if (record.offset() <= seenThrough || !(record.value() instanceof MediaGridVersion part)) {
            return;
        }
        seenThrough = record.offset();
        var week = GridWeek.parse(part.getWeek());
        var assembly = assemblies.computeIfAbsent(week, unseen -> new WeekAssembly());
        // A version becomes visible only when it is complete.
        take(assembly, part)
                .ifPresent(grid -> byWeek.computeIfAbsent(week, unseen -> new CopyOnWriteArrayList<>())
                        .add(grid));
    }

    /**
     * Adds the next part. A version is skipped if one of its parts could not be read; the unreadable part is in the
     * dead letters.
     */
    private static Optional<PublishedGrid> take(WeekAssembly week, MediaGridVersion part) {
        try {
            return week.take(part);
        } catch (IllegalArgumentException incomplete) {
            log.error("{}; that version is not shown", incomplete.getMessage());
            return week.beginAnew(part);
        }
    }

    /** The published weeks, earliest first. */
    public List<GridWeek> weeks() {
        return List.copyOf(byWeek.keySet());
    }

    /** All versions of {@code week}, oldest first; empty if the week is not published. */
    public List<PublishedGrid> versionsOf(GridWeek week) {
        var versions = byWeek.get(week);
        return versions == null ? List.of() : List.copyOf(versions);
    }

    /** The newest version of {@code week}; empty if the week is not published. */
    public Optional<PublishedGrid> newest(GridWeek week) {
        var versions = versionsOf(week);
        return versions.isEmpty() ? Optional.empty() : Optional.of(versions.get(versions.size() - 1));
    }

    /** The version of {@code week} numbered {@code number}; empty if there is none. */
    public Optional<PublishedGrid> numbered(GridWeek week, int number) {
        return PublishedGrid.numbered(versionsOf(week), number);
    }

    /** The published week that is closest before {@code week}; empty if there is none. */
    public Optional<GridWeek> before(GridWeek week) {
        return Optional.ofNullable(byWeek.lowerKey(week));
    }

    /** The published week that is closest after {@code week}; empty if there is none. */
    public Optional<GridWeek> after(GridWeek week) {
        return Optional.ofNullable(byWeek.higherKey(week));
    }

    /** The latest published week; empty if no week is published. */
    public Optional<GridWeek> latest() {
        return byWeek.isEmpty() ? Optional.empty() : Optional.of(byWeek.lastKey());
    }
}
