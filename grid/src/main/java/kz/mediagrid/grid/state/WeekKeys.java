package kz.mediagrid.grid.state;

import java.util.Set;
import java.util.stream.Collectors;
import kz.mediagrid.schemas.EntryState;
import kz.mediagrid.schemas.PlannedEvent;

/** Keys of one week's things, e.g. {@code 2026-W49/edu-4f1d…}: those of a week lie together. */
final class WeekKeys {

    private static final String SEPARATOR = "/";

    /** Sorts before every hour: all-day events and those whose time is open lead the day. */
    private static final String NO_HOUR = "";

    private WeekKeys() {}

    /**
     * The keys under which the entries of a week are found in the order of a grid, e.g.
     * {@code 2026-W49/2026-12-03T10:00/edu-4f1d…}, also where the event is withdrawn or excluded: what a version shows is for
     * EntryChange to say. One small value an entry: a submission costs the same in a full week as in an empty one.
     */
    static Set<String> ofEntries(PlannedEvent event) {
        var details = event.getDetails();
        var hour = details.getStartTime() == null ? NO_HOUR : details.getStartTime();
        return event.getEntries().stream()
                .filter(EntryState::getCurrent)
                .map(entry -> of(entry.getWeek(), details.getDate() + "T" + hour + SEPARATOR + event.getEventId()))
                .collect(Collectors.toUnmodifiableSet());
    }

    static String of(String week, String rest) {
        return prefix(week) + rest;
    }

    static String prefix(String week) {
        return week + SEPARATOR;
    }

    static String weekOf(String key) {
        return key.substring(0, key.indexOf(SEPARATOR));
    }

    static String eventOf(String key) {
        return key.substring(key.lastIndexOf(SEPARATOR) + 1);
    }
}
