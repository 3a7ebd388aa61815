package kz.mediagrid.aggregator.topology;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.grid.EntryChange;
import kz.mediagrid.grid.Filing;
import kz.mediagrid.grid.NextVersion;
import kz.mediagrid.grid.PolicyEffect;
import kz.mediagrid.schemas.EditorialPolicy;
import kz.mediagrid.schemas.EditorialPolicyInForce;
import kz.mediagrid.schemas.GridChange;
import kz.mediagrid.schemas.GridEntry;
import kz.mediagrid.schemas.PlannedEvent;

/** The state of a service that follows the topics: planned events, published versions, and policies. */
final class FollowedGrid {

    private final Aggregator grid;
    private final Map<String, PlannedEvent> events = new TreeMap<>();
    private final Map<String, EditorialPolicyInForce> policies = new LinkedHashMap<>();
    private final Map<String, Integer> newest = new HashMap<>();
    private final Map<String, GridEntry> entries = new TreeMap<>();
    private int read;

    FollowedGrid(Aggregator grid) {
        this.grid = grid;
    }

    NextVersion next(String week) {
        follow();
        var policy = policies.values().stream()
                .filter(it -> it.getFromWeek().compareTo(week) <= 0)
                .reduce((older, newer) -> older.getCommandOffset() > newer.getCommandOffset() ? older : newer)
                .orElseGet(() -> EditorialPolicyInForce.newBuilder().build());
        var filings = events.values().stream()
                .filter(event -> entries.containsKey(week + "/" + event.getEventId())
                        || event.getEntries().stream()
                                .anyMatch(entry ->
                                        entry.getCurrent() && entry.getWeek().equals(week)))
                .map(event -> new Filing(
                        event, event.getMergedFrom().stream().map(events::get).toList(), policy.getPolicy()))
                .toList();
        return new NextVersion(week, newest.getOrDefault(week, 0), policy.getVersion(), filings);
    }

    List<EntryChange> changes(NextVersion next) {
        return next.changes(id -> entries.get(next.week() + "/" + id));
    }

    /** The effect of another policy that is activated now. */
    PolicyEffect effect(EditorialPolicy other) {
        var first = GridWeek.of(grid.now());
        return PolicyEffect.of(
                next(first.toString()).policy(),
                other,
                PolicyEffect.weeks(first).map(week -> next(week.toString())),
                (week, event) -> entries.get(week + "/" + event));
    }

    private void follow() {
        events.putAll(grid.eventTable());
        policies.putAll(grid.policies());
        var versions = grid.versions();
        for (var version : versions.subList(read, versions.size())) {
            newest.put(version.getWeek(), version.getVersion());
            version.getChanges().forEach(change -> apply(version.getWeek() + "/" + change.getEventId(), change));
        }
        read = versions.size();
    }

    private void apply(String key, GridChange change) {
        if (change.getEntry() == null) {
            entries.remove(key);
        } else {
            entries.put(key, change.getEntry());
        }
    }
}
