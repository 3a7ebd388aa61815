package kz.mediagrid.notifier.grid;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.platform.follow.FollowedRecord;
import kz.mediagrid.platform.follow.KeptView;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.state.Stores;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The view of all weeks' published versions on {@code media-grids}. The contents of the versions are in stores, and the
 * heap holds the numbers of the weeks' newest versions. One thread updates the view; any thread may read it.
 */
public final class PublishedGrids implements KeptView {

    private static final Logger log = LoggerFactory.getLogger(PublishedGrids.class);

    /**
     * A version of which parts are missing yet.
     *
     * @param parts the number of stored parts
     * @param changes the number of changes in these parts
     */
    private record Begun(MediaGridVersion header, int parts, int changes) {

        private boolean isContinuedBy(MediaGridVersion part) {
            return part.getVersion() == header.getVersion() && part.getPart() == parts + 1;
        }
    }

    private final StoredVersions versions;
    private final AssembledEntries entries;
    private final NavigableMap<GridWeek, Integer> newest = new ConcurrentSkipListMap<>();
    private final Map<GridWeek, Begun> begun = new HashMap<>();

    private long seenThrough = -1;

    /** @param stores stores for the versions; unless they are empty, {@link #resume} must follow */
    public PublishedGrids(Stores stores) {
        this.versions = new StoredVersions(stores);
        this.entries = new AssembledEntries(versions);
    }

    @Override
    public String name() {
        return "grids";
    }

    @Override
    public synchronized void resume(long lastOffset) {
        versions.newest().forEach((week, version) -> newest.put(GridWeek.parse(week), version));
    }

    @Override
    public synchronized boolean isWhole() {
        return begun.isEmpty();
    }

    /** Applies the next record of the topic; changes nothing if the record was applied before. */
    public synchronized void apply(FollowedRecord record) {
        if (record.offset() <= seenThrough || !(record.value() instanceof MediaGridVersion part)) {
            return;
        }
        seenThrough = record.offset();
        var week = GridWeek.parse(part.getWeek());
        begunWith(week, part).ifPresent(before -> take(week, before, part));
    }

    /**
     * The version to which {@code part} belongs, as stored before the part. Empty if a part before it is missing. A
     * version is skipped if one of its parts could not be read; the unreadable part is in the dead letters.
     */
    private Optional<Begun> begunWith(GridWeek week, MediaGridVersion part) {
        var known = begun.get(week);
        var before = known == null ? new Begun(part, 0, 0) : known;
        if (before.isContinuedBy(part)) {
            return Optional.of(before);
        }
        var header = before.header();
        log.atError()
                .addKeyValue("week", header.getWeek())
                .log(
                        "part {} of {} of version {} of {} is missing; that version is not shown",
                        before.parts() + 1,
                        header.getParts(),
                        header.getVersion(),
                        header.getWeek());
        if (known != null) {
            begun.remove(week);
            versions.drop(header.getWeek(), header.getVersion());
        }
        return part.getPart() == 1 ? Optional.of(new Begun(part, 0, 0)) : Optional.empty();
    }

    private void take(GridWeek week, Begun before, MediaGridVersion part) {
        versions.add(part, before.changes());
        var after = new Begun(
                before.header(),
                before.parts() + 1,
                before.changes() + part.getChanges().size());
        if (after.parts() < part.getParts()) {
            begun.put(week, after);
            return;
        }
        begun.remove(week);
        versions.complete(after.header(), newest.getOrDefault(week, 0));
        // A version becomes visible only when it is complete.
        newest.put(week, part.getVersion());
    }

    /** The published weeks, earliest first. */
    public List<GridWeek> weeks() {
        return List.copyOf(newest.keySet());
    }

    /** The newest versions of all weeks, as they are now. */
    public NewestGrids now() {
        return new NewestGrids(new TreeMap<>(newest), versions, this);
    }

    /** All versions of {@code week}, oldest first; empty if the week is not published. */
    public List<PublishedGrid> versionsOf(GridWeek week) {
        return versions.headers(week.toString()).stream().map(this::grid).toList();
    }

    /** The newest version of {@code week}; empty if the week is not published. */
    public Optional<PublishedGrid> newest(GridWeek week) {
        return Optional.ofNullable(newest.get(week)).flatMap(number -> numbered(week, number));
    }

    /** The version of {@code week} numbered {@code number}; empty if there is none. */
    public Optional<PublishedGrid> numbered(GridWeek week, int number) {
        return versions.header(week.toString(), number).map(this::grid);
    }

    private PublishedGrid grid(MediaGridVersion header) {
        var sizes = versions.sizes(header.getWeek(), header.getVersion());
        return new PublishedGrid(
                header,
                new StoredChanges(versions, header, sizes.changes()),
                new StoredEntries(entries, header, sizes.entries()));
    }

    /** The published changes of the event in one week, oldest first; none if no version of the week had the event. */
    public List<EventChange> changesOf(GridWeek week, String eventId) {
        var found = new ArrayList<EventChange>();
        @Nullable GridEntry before = null;
        for (var changed : versions.history(week.toString(), eventId, newest.getOrDefault(week, 0))
                .entrySet()) {
            var header = versions.header(week.toString(), changed.getKey()).orElseThrow();
            var change = new EventChange(changed.getKey(), header.getPublishedAt(), changed.getValue(), before);
            before = changed.getValue().getEntry();
            if (!change.told().isNothing()) {
                found.add(change);
            }
        }
        return found;
    }

    /** The changes from version {@code base} to {@code grid}, of which the first {@code most} are read. */
    public ChangesSince changesSince(PublishedGrid grid, int base, int most) {
        return ChangesSince.of(versions, grid.header().getWeek(), base, grid.version(), most);
    }

    /** The number of entries that the first version of the week contains and {@code grid} lacks. */
    public int removedUntil(PublishedGrid grid) {
        return versions.sizes(grid.header().getWeek(), grid.version()).removed();
    }

    /** The first {@code most} changes in {@code grid}, each without its entry, and so read fast. */
    public List<ListedChange> listed(PublishedGrid grid, int most) {
        return versions.listed(grid.header().getWeek(), grid.version(), most);
    }

    /** The published week that is closest before {@code week}; empty if there is none. */
    public Optional<GridWeek> before(GridWeek week) {
        return Optional.ofNullable(newest.lowerKey(week));
    }

    /** The published week that is closest after {@code week}; empty if there is none. */
    public Optional<GridWeek> after(GridWeek week) {
        return Optional.ofNullable(newest.higherKey(week));
    }

    /** The latest published week; empty if no week is published. */
    public Optional<GridWeek> latest() {
        return newest.isEmpty() ? Optional.empty() : Optional.of(newest.lastKey());
    }
}
