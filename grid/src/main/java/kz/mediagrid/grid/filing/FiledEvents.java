package kz.mediagrid.grid.filing;

import java.util.HashMap;
import kz.mediagrid.schemas.EntryState;
import kz.mediagrid.schemas.EventStatus;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;

/**
 * Counts each agency's events by week, from the topic {@code planned-events}. Stores only the id, agency and weeks of
 * an event. One thread applies events; any thread may read the counts, each of which changes in one step.
 */
public final class FiledEvents {

    /** A gone event counts in the lower half of a count, a planned event in the upper half. */
    private static final long GONE = 1;

    private static final int HALF = Integer.SIZE;
    private static final long PLANNED = 1L << HALF;

    /** The counts by agency and week. */
    private final Store<Long> counts;

    /** {@link #GONE} or {@link #PLANNED} by agency, week and event. */
    private final Store<Long> events;

    /** The agency and week of each form that ever contained the event, by the event's id. */
    private final Store<String> forms;

    /** @param stores empty stores for the events */
    public FiledEvents(Stores stores) {
        this.counts = stores.of(new Kept<>("filed-counts", Long.class));
        this.events = stores.of(new Kept<>("filed-events", Long.class));
        this.forms = stores.of(new Kept<>("filed-forms", String.class));
    }

    /** Applies the newest state of an event. */
    public synchronized void apply(PlannedEvent event) {
        var id = event.getEventId();
        var states = new HashMap<String, Long>();
        // The event also left the weeks for which it no longer has an entry.
        forms.each(id + "/", (key, form) -> states.put(form, GONE));
        for (var entry : event.getEntries()) {
            var form = form(event.getAgencyCode(), entry.getWeek());
            forms.put(id + "/" + form, form);
            states.put(form, isPlanned(event, entry) ? PLANNED : GONE);
        }
        states.forEach((form, state) -> put(form, id, state));
    }

    private void put(String form, String eventId, long state) {
        var key = form + "/" + eventId;
        var before = events.get(key);
        events.put(key, state);
        counts.put(form, count(form) + state - (before == null ? 0 : before));
    }

    private long count(String form) {
        var count = counts.get(form);
        return count == null ? 0 : count;
    }

    private static String form(String agencyCode, String week) {
        return agencyCode + "/" + week;
    }

    private static boolean isPlanned(PlannedEvent event, EntryState entry) {
        return event.getStatus() == EventStatus.PLANNED && entry.getCurrent();
    }

    /** The counts of one agency's events for {@code week}, e.g. {@code 2026-W50}. */
    public Filed of(String agencyCode, String week) {
        var count = count(form(agencyCode, week));
        return new Filed((int) (count >>> HALF), (int) count);
    }
}
