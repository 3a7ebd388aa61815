package kz.mediagrid.grid.filing;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import kz.mediagrid.schemas.EntryState;
import kz.mediagrid.schemas.EventStatus;
import kz.mediagrid.schemas.PlannedEvent;

/**
 * Counts each agency's events by week, from the topic {@code planned-events}. Stores only the id, agency and weeks of
 * an event.
 */
public final class FiledEvents {

    private record Form(String agencyCode, String week) {}

    private static final class Events {
        private final Set<String> planned = new HashSet<>();
        private final Set<String> gone = new HashSet<>();
    }

    private final Map<Form, Events> forms = new HashMap<>();
    private final Map<String, Set<Form>> formsOfEvents = new HashMap<>();

    /** Applies the newest state of an event. */
    public synchronized void apply(PlannedEvent event) {
        var id = event.getEventId();
        var known = formsOfEvents.computeIfAbsent(id, any -> new HashSet<>(2));
        // The event also left the weeks for which it no longer has an entry.
        known.forEach(form -> put(form, id, false));
        for (var entry : event.getEntries()) {
            var form = new Form(event.getAgencyCode(), entry.getWeek());
            known.add(form);
            put(form, id, isPlanned(event, entry));
        }
    }

    private void put(Form form, String eventId, boolean planned) {
        var events = forms.computeIfAbsent(form, any -> new Events());
        (planned ? events.planned : events.gone).add(eventId);
        (planned ? events.gone : events.planned).remove(eventId);
    }

    private static boolean isPlanned(PlannedEvent event, EntryState entry) {
        return event.getStatus() == EventStatus.PLANNED && entry.getCurrent();
    }

    /** The counts of one agency's events for {@code week}, e.g. {@code 2026-W50}. */
    public synchronized Filed of(String agencyCode, String week) {
        var events = forms.get(new Form(agencyCode, week));
        return events == null ? Filed.NOTHING : new Filed(events.planned.size(), events.gone.size());
    }
}
