package kz.mediagrid.grid.state;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import kz.mediagrid.grid.GatherRule;
import kz.mediagrid.state.Store;
import org.jspecify.annotations.Nullable;

/**
 * The entries that differ from their week's newest version, each with the latest time at which it must be published.
 *
 * <p>An entry waits for the next version. When the work on this version begins, the waiting entries become the list of
 * entries that must still be computed for it. Later changes wait for the version after it.
 */
final class WaitingChanges {

    private static final long AT_ONCE = 0;

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
     *
     * @return the time by which the entry must be published
     */
    Instant add(String week, int version, String eventId, Instant received, boolean urgent) {
        var due = rule.dueFor(received, urgent);
        var key = key(week, version, eventId);
        var known = dueByEntry.get(key);
        var earlier = known == null ? due.toEpochMilli() : Math.min(known, due.toEpochMilli());
        if (known == null || earlier < known) {
            dueByEntry.put(key, earlier);
        }
        dues.gather(due);
        return Instant.ofEpochMilli(earlier);
    }

    /** Adds the entries of a version whose work begins now; they are due at once. */
    void addAll(String week, int version, Collection<String> eventIds) {
        eventIds.forEach(eventId -> dueByEntry.put(key(week, version, eventId), AT_ONCE));
    }

    void remove(String week, int version, String eventId) {
        dueByEntry.remove(key(week, version, eventId));
    }

    boolean has(String week, int version) {
        return dueByEntry.has(key(week, version, ""));
    }

    boolean has(String week, int version, String eventId) {
        return dueByEntry.get(key(week, version, eventId)) != null;
    }

    /** Lets the entries that wait for version {@code before} wait for version {@code now} instead. */
    void renumber(String week, int before, int now) {
        if (before != now) {
            dueByEntry.each(key(week, before, ""), (key, due) -> {
                dueByEntry.remove(key);
                dueByEntry.put(key(week, now, WeekKeys.eventOf(key)), due);
            });
        }
    }

    /** The first events whose entries wait for {@code version}, at most {@code atMost}. */
    List<String> first(String week, int version, int atMost) {
        var beginning = key(week, version, "");
        var events = new ArrayList<String>();
        dueByEntry.range(beginning, null, (key, due) -> {
            if (!key.startsWith(beginning)) {
                return false;
            }
            events.add(WeekKeys.eventOf(key));
            return events.size() < atMost;
        });
        return events;
    }

    /** The time by which the entry must be published; null if it does not wait. */
    @Nullable
    Instant due(String week, int version, String eventId) {
        var due = dueByEntry.get(key(week, version, eventId));
        return due == null ? null : Instant.ofEpochMilli(due);
    }

    /**
     * The earliest due time of the entries that wait for {@code version}; null if none waits.
     *
     * @param known a time before which no entry is due
     */
    @Nullable
    Instant firstDue(String week, int version, Instant known) {
        var beginning = key(week, version, "");
        var dues = new TreeSet<Long>();
        dueByEntry.range(beginning, null, (key, due) -> {
            if (!key.startsWith(beginning)) {
                return false;
            }
            dues.add(due);
            return due > known.toEpochMilli();
        });
        return dues.isEmpty() ? null : Instant.ofEpochMilli(dues.first());
    }

    /** E.g. {@code 2026-W49/000007/edu-4f1d…}: the entry waits for version 7. */
    private static String key(String week, int version, String eventId) {
        return WeekKeys.of(week, WeekKeys.of("%06d".formatted(version), eventId));
    }
}
