package kz.mediagrid.notifier.grid;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.schemas.EntryStanding;
import kz.mediagrid.schemas.GridEntry;

/**
 * The newest versions of all weeks at one moment. Versions that are published later do not change it.
 *
 * <p>A later moment has the same versions or newer ones of each week. The number of an event's changes thus never falls, and
 * it rises whenever the event's newest entry differs.
 */
public final class NewestGrids {

    /** An entry of the event in one week, with the publication of the version that changed it. */
    private record Shown(GridEntry entry, Instant changedAt) {}

    /** The entry of a week that the event left is older than its entry in the new week, if both are of one revision. */
    private static final Comparator<Shown> OLDEST_FIRST = Comparator.comparing(
                    (Shown shown) -> shown.entry().getRevision())
            .thenComparing(shown -> shown.entry().getStanding() != EntryStanding.MOVED)
            .thenComparing(Shown::changedAt)
            .thenComparing(shown -> shown.entry().getWeek());

    private final NavigableMap<GridWeek, Integer> newest;
    private final StoredVersions versions;
    private final PublishedGrids grids;

    NewestGrids(NavigableMap<GridWeek, Integer> newest, StoredVersions versions, PublishedGrids grids) {
        this.newest = newest;
        this.versions = versions;
        this.grids = grids;
    }

    /** The newest versions of {@code first} and of all later weeks, earliest week first. */
    public List<PublishedGrid> since(GridWeek first) {
        return newest.tailMap(first, true).keySet().stream()
                .flatMap(week -> of(week).stream())
                .toList();
    }

    /** The newest version of {@code week}; empty if the week is not published. */
    public Optional<PublishedGrid> of(GridWeek week) {
        return Optional.ofNullable(newest.get(week)).flatMap(version -> grids.numbered(week, version));
    }

    /** The event of {@code known}, an entry in one of the newest versions, as all weeks together show it. */
    public PublishedEvent event(GridEntry known) {
        var id = known.getEventId();
        var shown = new ArrayList<Shown>();
        var changes = 0;
        var last = Instant.MIN;
        for (var week : versions.weeksOf(id)) {
            var version = newest.get(GridWeek.parse(week));
            var changedBy = version == null ? null : versions.changesOf(week, id, version);
            if (changedBy == null || changedBy.isEmpty()) {
                continue;
            }
            changes += changedBy.size();
            int by = changedBy.get(changedBy.size() - 1);
            var at = versions.header(week, by).orElseThrow().getPublishedAt();
            last = at.isAfter(last) ? at : last;
            // The known entry is on the heap already.
            var entry = week.equals(known.getWeek()) ? Optional.of(known) : versions.entry(week, id, by);
            entry.ifPresent(here -> shown.add(new Shown(here, at)));
        }
        return new PublishedEvent(shown.stream().max(OLDEST_FIRST).orElseThrow().entry(), changes, last);
    }
}
