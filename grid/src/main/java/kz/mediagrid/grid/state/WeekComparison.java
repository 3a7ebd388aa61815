package kz.mediagrid.grid.state;

import java.time.Instant;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.grid.NextVersion;
import kz.mediagrid.grid.PolicyEffect;
import kz.mediagrid.schemas.EditorialPolicy;
import kz.mediagrid.schemas.EntryState;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.state.Store;

/**
 * Compares entries with their week's newest version, and lists the differing entries as waiting for the next version.
 *
 * <p>A whole week is compared in batches, and commands are decided between two batches; a stored cursor shows the
 * progress. No command to publish is decided, and no version begins, before its week is compared. A command compares
 * the event that it changes. So the result is the same as if all entries were compared at once.
 */
final class WeekComparison {

    private final PlannedEventStore events;
    private final PolicyStore policies;
    private final ShownEntries shown;
    private final WaitingChanges waiting;
    private final WeekStore weeks;
    private final Store<String> store;
    private final int atOnce;
    private final TreeMap<String, Cursor> running = new TreeMap<>();

    /**
     * @param store the cursor of each week that is being compared
     * @param atOnce the limit for entries that one call compares
     */
    WeekComparison(
            PlannedEventStore events,
            PolicyStore policies,
            ShownEntries shown,
            WaitingChanges waiting,
            WeekStore weeks,
            Store<String> store,
            int atOnce) {
        this.events = events;
        this.policies = policies;
        this.shown = shown;
        this.waiting = waiting;
        this.weeks = weeks;
        this.store = store;
        this.atOnce = atOnce;
        store.each("", (week, cursor) -> running.put(week, Cursor.parse(cursor)));
    }

    /**
     * The progress of a week's comparison. The events that the week has are compared first, then the events that its
     * newest version shows.
     *
     * @param since the time from which differing entries wait [epoch ms]
     * @param planned whether the events that the week has are still being compared
     * @param last the key of the last entry that was compared
     */
    private record Cursor(long since, boolean planned, String last) {

        private static final String SEPARATOR = "|";

        static Cursor parse(String written) {
            var parts = written.split("\\|", 3);
            return new Cursor(Long.parseLong(parts[0]), Boolean.parseBoolean(parts[1]), parts[2]);
        }

        String write() {
            return since + SEPARATOR + planned + SEPARATOR + last;
        }
    }

    /**
     * Lists the entry as waiting for the week's next version if it differs from the newest version; otherwise removes
     * the entry from the waiting entries.
     *
     * @param received the time at which the change was received
     * @param urgent whether the change is published without waiting for further changes
     */
    void compare(String week, PlannedEvent event, Instant received, boolean urgent) {
        var version = weeks.get(week).getVersion();
        if (version == 0) {
            return;
        }
        var next = version + 1;
        var id = event.getEventId();
        var before = waiting.due(week, next, id);
        Instant after = null;
        if (shown.change(events.filing(event, policies.of(week)), week, next).isPresent()) {
            after = waiting.add(week, next, id, received, urgent);
        } else {
            waiting.remove(week, next, id);
        }
        weeks.waiting(week, before, after, known -> waiting.firstDue(week, next, known));
    }

    /** The basis of the next version of {@code week}. Called while no version of the week is in press. */
    NextVersion next(String week) {
        var policy = policies.of(week);
        var filings = Stream.concat(events.in(week).stream(), shown.eventsOf(week).stream())
                .distinct()
                .map(id -> events.filing(Objects.requireNonNull(events.get(id), id), policy))
                .toList();
        return new NextVersion(week, weeks.get(week).getVersion(), policy.getVersion(), filings);
    }

    /** The effect of another policy on {@code first} and the later weeks. Called while no version of them is in press. */
    PolicyEffect effect(GridWeek first, EditorialPolicy other) {
        return PolicyEffect.of(
                policies.of(first.toString()).getVersion(),
                other,
                PolicyEffect.weeks(first).map(week -> next(week.toString())),
                shown::get);
    }

    /** Plans the comparison of all events that the week has, and of all entries that its newest version shows. */
    void plan(String week, Instant received) {
        var known = running.get(week);
        var since = received.toEpochMilli();
        keep(week, new Cursor(known == null ? since : Math.min(since, known.since()), true, WeekKeys.prefix(week)));
    }

    /** Whether any week is being compared. */
    boolean isBusy() {
        return !running.isEmpty();
    }

    /** Whether {@code week} is being compared. */
    boolean isBusy(String week) {
        return running.containsKey(week);
    }

    /** Compares the next entries. */
    void goOn() {
        var more = atOnce;
        while (more > 0 && isBusy()) {
            more -= goOn(running.firstKey(), more);
        }
    }

    /** Compares all entries of {@code week} that are left. */
    void complete(String week) {
        while (isBusy(week)) {
            goOn(week, atOnce);
        }
    }

    /** Compares at most {@code atMost} entries of {@code week}; returns their number. */
    private int goOn(String week, int atMost) {
        var cursor = Objects.requireNonNull(running.get(week));
        var next =
                cursor.planned() ? events.after(week, cursor.last(), atMost) : shown.after(week, cursor.last(), atMost);
        for (var key : next) {
            var event = Objects.requireNonNull(events.get(WeekKeys.eventOf(key)));
            if (cursor.planned() || !isPlannedIn(week, event)) {
                compare(week, event, Instant.ofEpochMilli(cursor.since()), false);
            }
        }
        if (next.size() == atMost) {
            keep(week, new Cursor(cursor.since(), cursor.planned(), next.get(atMost - 1)));
        } else if (cursor.planned()) {
            keep(week, new Cursor(cursor.since(), false, WeekKeys.prefix(week)));
        } else {
            running.remove(week);
            store.remove(week);
        }
        return next.size();
    }

    private static boolean isPlannedIn(String week, PlannedEvent event) {
        return event.getEntries().stream()
                .filter(EntryState::getCurrent)
                .map(EntryState::getWeek)
                .anyMatch(week::equals);
    }

    private void keep(String week, Cursor cursor) {
        running.put(week, cursor);
        store.put(week, cursor.write());
    }
}
