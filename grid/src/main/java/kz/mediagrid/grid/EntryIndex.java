package kz.mediagrid.grid;

import java.util.Set;
import java.util.stream.Collectors;
import kz.mediagrid.schemas.EntryState;
import kz.mediagrid.schemas.PlannedEvent;

/**
 * The keys under which the entries of a week are found in the order of a grid, e.g.
 * {@code 2026-W49/2026-12-03T10:00/edu-4f1d…}.
 *
 * <p>One small value an entry: a submission costs the same in a full week as in an empty one.
 */
public final class EntryIndex {

    /** Sorts before every hour: all-day events and those whose time is open lead the day. */
    private static final String NO_HOUR = "";

    private EntryIndex() {}

    /** The key of each entry, also where it is withdrawn or excluded: what a version shows is for EntryChange to say. */
    public static Set<String> keysOf(PlannedEvent event) {
        var details = event.getDetails();
        var hour = details.getStartTime() == null ? NO_HOUR : details.getStartTime();
        return event.getEntries().stream()
                .filter(EntryState::getCurrent)
                .map(entry -> entry.getWeek() + "/" + details.getDate() + "T" + hour + "/" + event.getEventId())
                .collect(Collectors.toUnmodifiableSet());
    }
}
