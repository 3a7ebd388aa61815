package kz.mediagrid.grid.state;

import java.util.Objects;
import kz.mediagrid.grid.Filing;
import kz.mediagrid.grid.PolicyLog;
import kz.mediagrid.schemas.PlannedEvent;

/** Puts together what a week's grid goes by in showing an event. */
record Filings(PlannedEvents events, PolicyLog policies) {

    Filing of(PlannedEvent event, String week) {
        var merged = event.getMergedFrom().stream()
                .map(id -> Objects.requireNonNull(events.get(id), id))
                .toList();
        return new Filing(event, merged, policies.of(week).getPolicy());
    }
}
