package kz.mediagrid.grid;

import java.util.Optional;
import kz.mediagrid.schemas.PlannedEvent;

/** Remembers that a published version showed an event: from then on it cannot vanish without a trace. */
public final class Shown {

    private Shown() {}

    /** The event once version {@code version} of {@code week} shows it; empty where an earlier one did. */
    public static Optional<PlannedEvent> first(PlannedEvent event, String week, int version) {
        var before = new EntryStates(event.getEntries());
        var after = before.shownIn(week, version);
        return after.equals(before)
                ? Optional.empty()
                : Optional.of(
                        PlannedEvent.newBuilder(event).setEntries(after.list()).build());
    }
}
