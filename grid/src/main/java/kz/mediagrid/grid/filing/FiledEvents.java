package kz.mediagrid.grid.filing;

import kz.mediagrid.schemas.EntryState;
import kz.mediagrid.schemas.EventStatus;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;

/**
 * Counts each agency's events by week, from the topic {@code planned-events}. Stores only the id, agency and weeks of
 * an event.
 */
public final class FiledEvents {

    private static final Long GONE = 0L;
    private static final Long PLANNED = 1L;

    /** The events by agency, week and id. */
    private final Store<Long> events;

    /** The agency and week of each form that ever contained the event, by the event's id. */
    private final Store<String> forms;

    /** @param stores empty stores for the events */
    public FiledEvents(Stores stores) {
        this.events = stores.of(new Kept<>("filed-events", Long.class));
        this.forms = stores.of(new Kept<>("filed-forms", String.class));
    }

    /** Applies the newest state of an event. */
    // Under the lock, because an event that stays in a week is gone from it for a moment.
    public synchronized void apply(PlannedEvent event) {
        var id = event.getEventId();
        // The event also left the weeks for which it no longer has an entry.
        forms.each(id + "/", (key, form) -> events.put(form + id, GONE));
        for (var entry : event.getEntries()) {
            var form = form(event.getAgencyCode(), entry.getWeek());
            forms.put(id + "/" + form, form);
            events.put(form + id, isPlanned(event, entry) ? PLANNED : GONE);
        }
    }

    private static String form(String agencyCode, String week) {
        return agencyCode + "/" + week + "/";
    }

    private static boolean isPlanned(PlannedEvent event, EntryState entry) {
        return event.getStatus() == EventStatus.PLANNED && entry.getCurrent();
    }

    /** The counts of one agency's events for {@code week}, e.g. {@code 2026-W50}. */
    public synchronized Filed of(String agencyCode, String week) {
        var counts = new int[2];
        events.each(form(agencyCode, week), (key, planned) -> counts[planned.intValue()]++);
        return new Filed(counts[1], counts[0]);
    }
}
