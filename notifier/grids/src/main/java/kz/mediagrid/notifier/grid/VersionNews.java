package kz.mediagrid.notifier.grid;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
    public synchronized List<ToldChange> changes(String week, int version) {
        return remembered.computeIfAbsent(week + "/" + version, key -> read(week, version));
    }

    private List<ToldChange> read(String week, int version) {
        var changes = grid(week, version).changes();
        var before = before(week, version, changes);
        return changes.stream()
                .map(change -> new ToldChange(
                        change.getEventId(), change.getKind(), before.get(change.getEventId()), change.getEntry()))
                .filter(change -> !change.isNothing())
                .toList();
    }

    /** The changed entries as the version before had them, by event. */
    private Map<String, GridEntry> before(String week, int version, List<GridChange> changes) {
        var changed = changes.stream().map(GridChange::getEventId).collect(Collectors.toSet());
        var before = new HashMap<String, GridEntry>();
        grids.numbered(GridWeek.parse(week), version - 1)
                .ifPresent(grid -> grid.entries().stream()
                        .filter(entry -> changed.contains(entry.getEventId()))
                        .forEach(entry -> before.put(entry.getEventId(), entry)));
        return before;
    }
}
