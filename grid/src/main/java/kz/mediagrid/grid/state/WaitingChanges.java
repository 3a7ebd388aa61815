package kz.mediagrid.grid.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import kz.mediagrid.grid.GatherRule;
import kz.mediagrid.state.Store;

/**
 * Stores the entries that differ from their week's newest version, each with the latest time at which it must
 * be published.
 */
final class WaitingChanges {

    private final Store<Long> dueByEntry;
    private final GatherRule rule;
    private final WeekTimers dues;

    /** @param dues plans the next publication of waiting entries */
    WaitingChanges(Store<Long> dueByEntry, GatherRule rule, WeekTimers dues) {
        this.dueByEntry = dueByEntry;
        this.rule = rule;
        this.dues = dues;
    }

    /**
     * Makes the entry wait as long as the rule allows. An entry that waits already keeps the earlier of the two
     * due times.
     */
    void add(String week, String eventId, Instant received, boolean urgent) {
        var due = rule.dueFor(received, urgent);
        var key = WeekKeys.of(week, eventId);
        var known = dueByEntry.get(key);
        if (known == null || due.toEpochMilli() < known) {
            dueByEntry.put(key, due.toEpochMilli());
        }
        dues.gather(due);
    }

    void remove(String week, String eventId) {
        dueByEntry.remove(WeekKeys.of(week, eventId));
    }

    boolean has(String week) {
        return dueByEntry.has(WeekKeys.prefix(week));
    }

    /** Removes all entries that wait in {@code week}, and returns the ids of their events. */
    List<String> drain(String week) {
        var events = new ArrayList<String>();
        dueByEntry.each(WeekKeys.prefix(week), (key, due) -> {
            events.add(WeekKeys.eventOf(key));
            dueByEntry.remove(key);
        });
        return events;
    }

    /** For each week with waiting entries, their earliest due time. */
    Map<String, Instant> firstDueByWeek() {
        var first = new TreeMap<String, Instant>();
        dueByEntry.each(
                "",
                (key, due) -> first.merge(
                        WeekKeys.weekOf(key),
                        Instant.ofEpochMilli(due),
                        (known, other) -> other.isBefore(known) ? other : known));
        return first;
    }
}
