package kz.mediagrid.grid.state;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.grid.Filing;
import kz.mediagrid.schemas.Clash;
import kz.mediagrid.schemas.EditorialPolicyInForce;
import kz.mediagrid.schemas.EntryState;
import kz.mediagrid.schemas.EventStatus;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.state.Store;
import org.jspecify.annotations.Nullable;

/** Stores the planned events as last accepted, and lists the events of each week. */
final class PlannedEventStore {

    private final Store<PlannedEvent> events;
    private final Store<String> index;
    private final ClashUpdater clashes;
    private final Consumer<PlannedEvent> told;

    /** @param told receives each event's new state */
    PlannedEventStore(
            Store<PlannedEvent> events, Store<String> index, ClashIndex clashIndex, Consumer<PlannedEvent> told) {
        this.events = events;
        this.index = index;
        this.clashes = new ClashUpdater(clashIndex, events::get);
        this.told = told;
    }

    @Nullable
    PlannedEvent get(String eventId) {
        return events.get(eventId);
    }

    /** The event with the data that decide how a week's grid shows it under {@code policy}. */
    Filing filing(PlannedEvent event, EditorialPolicyInForce policy) {
        var merged = event.getMergedFrom().stream()
                .map(id -> Objects.requireNonNull(events.get(id), id))
                .toList();
        return new Filing(event, merged, policy.getPolicy());
    }

    /**
     * Stores the event and its clashes, and reports the new states to the services. Moves the event's entries to their
     * new positions in the weeks.
     *
     * @return the event's clashes
     */
    List<Clash> save(@Nullable PlannedEvent before, PlannedEvent after) {
        var changed = clashes.after(after);
        changed.forEach(this::keep);
        var old = before == null ? Set.<String>of() : keysOf(before);
        var now = keysOf(after);
        old.stream().filter(key -> !now.contains(key)).forEach(index::remove);
        now.stream().filter(key -> !old.contains(key)).forEach(key -> index.put(key, after.getEventId()));
        return changed.iterator().next().getClashes();
    }

    /**
     * The keys that list the event in each of its weeks, e.g. {@code 2026-W49/2026-12-03T10:00/edu-4f1d…}; these keys
     * sort in the order of a grid. A withdrawn or excluded event is listed too, because EntryChange decides whether a
     * version shows it. Each value is small, so that a submission costs the same in a full week as in an empty week.
     */
    static Set<String> keysOf(PlannedEvent event) {
        var details = event.getDetails();
        return event.getEntries().stream()
                .filter(EntryState::getCurrent)
                .map(entry -> WeekKeys.inOrder(
                        entry.getWeek(), details.getDate(), details.getStartTime(), event.getEventId()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private void keep(PlannedEvent event) {
        events.put(event.getEventId(), event);
        told.accept(event);
    }

    /** Whether any event touches {@code week}. */
    boolean anyIn(String week) {
        return index.has(WeekKeys.prefix(week));
    }

    /**
     * At most {@code atMost} keys of events of {@code week}, from the first key after {@code key}. Each key ends with
     * the event's id.
     */
    List<String> after(String week, String key, int atMost) {
        return WeekKeys.after(index, week, key, atMost);
    }

    /** The events that the body plans with a day in {@code week}, in the order of its grid; no withdrawn events. */
    Stream<PlannedEvent> plannedBy(String agencyCode, String week) {
        // The id of an event begins with its body's code, so other bodies' events need no read.
        return in(week).stream()
                .filter(id -> id.startsWith(agencyCode + "-"))
                .map(id -> Objects.requireNonNull(events.get(id), id))
                .filter(event -> event.getAgencyCode().equals(agencyCode) && event.getStatus() == EventStatus.PLANNED);
    }

    /** The ids of the events that touch {@code week}, in the order of its grid. */
    List<String> in(String week) {
        var ids = new ArrayList<String>();
        index.each(WeekKeys.prefix(week), (key, eventId) -> ids.add(eventId));
        return ids;
    }
}
