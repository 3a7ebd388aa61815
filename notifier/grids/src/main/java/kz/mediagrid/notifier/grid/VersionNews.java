package kz.mediagrid.notifier.grid;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.formats.ToldChange;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.GridEntry;

/** The changes of each published version, with the entries as they were before. */
public final class VersionNews {

    /** The versions that are kept in memory: a new version is mailed to all subscriptions at about the same time. */
    private static final int REMEMBERED = 4;

    private final PublishedGrids grids;
    private final Map<String, List<ToldChange>> remembered = new LinkedHashMap<>(REMEMBERED, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, List<ToldChange>> eldest) {
            return size() > REMEMBERED;
        }
    };

    public VersionNews(PublishedGrids grids) {
        this.grids = grids;
    }

    /** The time of publication; empty while this view has not read the version. */
    public Optional<Instant> publishedAt(String week, int version) {
        return grids.numbered(GridWeek.parse(week), version)
                .map(grid -> grid.header().getPublishedAt());
    }

    /** @throws IllegalStateException if this view has not read the version */
    public PublishedGrid grid(String week, int version) {
        return grids.numbered(GridWeek.parse(week), version)
                .orElseThrow(() -> new IllegalStateException("version %d of %s is not read".formatted(version, week)));
    }

    /** The changes of a version. Version 1 adds all its entries. */
    public List<ToldChange> changes(String week, int version) {
        return changes(week, version - 1, version);
    }

    /** The changes from version {@code base} to {@code version}, one for each event; {@code base} is 0 or a version. */
    public synchronized List<ToldChange> changes(String week, int base, int version) {
        return remembered.computeIfAbsent(week + "/" + base + "/" + version, key -> read(week, base, version));
    }

    private List<ToldChange> read(String week, int base, int version) {
        var changes = IntStream.rangeClosed(base + 1, version)
                .boxed()
                .flatMap(number -> grid(week, number).changes().stream())
                .toList();
        var before = before(week, base, changes);
        var told = new LinkedHashMap<String, ToldChange>();
        for (var change : changes) {
            var id = change.getEventId();
            told.merge(id, new ToldChange(id, change.getKind(), before.get(id), change.getEntry()), ToldChange::then);
        }
        return told.values().stream().filter(change -> !change.isNothing()).toList();
    }

    /** The changed entries as version {@code base} had them, by event. */
    private Map<String, GridEntry> before(String week, int base, List<GridChange> changes) {
        var changed = changes.stream().map(GridChange::getEventId).collect(Collectors.toSet());
        var before = new HashMap<String, GridEntry>();
        grids.numbered(GridWeek.parse(week), base)
                .ifPresent(grid -> grid.entries().stream()
                        .filter(entry -> changed.contains(entry.getEventId()))
                        .forEach(entry -> before.put(entry.getEventId(), entry)));
        return before;
    }
}
