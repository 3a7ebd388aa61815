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

/** Every version of every week that was published, as {@code media-grids} holds them; one writes, anybody reads. */
public final class PublishedGrids {

    private static final Logger log = LoggerFactory.getLogger(PublishedGrids.class);

    private final NavigableMap<GridWeek, List<PublishedVersion>> byWeek = new ConcurrentSkipListMap<>();
    private final NavigableMap<Long, PublishedVersion> byEnd = new ConcurrentSkipListMap<>();
    private final Map<GridWeek, Assembly> assemblies = new HashMap<>();

    private long seenThrough = -1;

    private static final class Assembly {

        private final WeekAssembly week = new WeekAssembly();
        private long firstOffset;
    }

    /** Takes in the next record of the topic; one that was taken before changes nothing. */
    public synchronized void follow(FollowedRecord record) {
        if (record.offset() <= seenThrough || !(record.value() instanceof MediaGridVersion part)) {
            return;
        }
        seenThrough = record.offset();
        var week = GridWeek.parse(part.getWeek());
        var assembly = assemblies.computeIfAbsent(week, unseen -> new Assembly());
        if (part.getPart() == 1) {
            assembly.firstOffset = record.offset();
        }
        // Nobody sees a version before it is whole.
        take(assembly.week, part)
                .map(grid -> new PublishedVersion(grid, assembly.firstOffset, record.offset() + 1))
                .ifPresent(version -> show(week, version));
    }

    /** Dead letters hold the part that could not be read; the versions after it are shown all the same. */
    private static Optional<PublishedGrid> take(WeekAssembly week, MediaGridVersion part) {
        try {
            return week.take(part);
        } catch (IllegalArgumentException incomplete) {
            log.error("{}; that version is not shown", incomplete.getMessage());
            return week.beginAnew(part);
        }
    }

    private void show(GridWeek week, PublishedVersion version) {
        byWeek.computeIfAbsent(week, unseen -> new CopyOnWriteArrayList<>()).add(version);
        byEnd.put(version.nextOffset(), version);
    }

    /** The weeks that have a version, earliest first. */
    public List<GridWeek> weeks() {
        return List.copyOf(byWeek.keySet());
    }

    /** All versions of {@code week}, oldest first; none if the week is not published. */
    public List<PublishedVersion> versionsOf(GridWeek week) {
        var versions = byWeek.get(week);
        return versions == null ? List.of() : List.copyOf(versions);
    }

    /** The newest version of {@code week}. */
    public Optional<PublishedGrid> newest(GridWeek week) {
        var versions = versionsOf(week);
        return versions.isEmpty()
                ? Optional.empty()
                : Optional.of(versions.get(versions.size() - 1).grid());
    }

    /** The version of that number. */
    public Optional<PublishedGrid> numbered(GridWeek week, int number) {
        return versionsOf(week).stream()
                .map(PublishedVersion::grid)
                .filter(grid -> grid.version() == number)
                .findFirst();
    }

    /** The last week before {@code week} that has a version. */
    public Optional<GridWeek> before(GridWeek week) {
        return Optional.ofNullable(byWeek.lowerKey(week));
    }

    /** The first week after {@code week} that has a version. */
    public Optional<GridWeek> after(GridWeek week) {
        return Optional.ofNullable(byWeek.higherKey(week));
    }

    /** The latest of the weeks that have a version. */
    public Optional<GridWeek> latest() {
        return byWeek.isEmpty() ? Optional.empty() : Optional.of(byWeek.lastKey());
    }

    /** The first version that does not lie before {@code offset} as a whole. */
    public Optional<PublishedVersion> from(long offset) {
        return Optional.ofNullable(byEnd.higherEntry(offset)).map(Map.Entry::getValue);
    }
}
