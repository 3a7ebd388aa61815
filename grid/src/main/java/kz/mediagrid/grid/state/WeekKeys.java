package kz.mediagrid.grid.state;

import java.util.Set;
import java.util.stream.Collectors;
import kz.mediagrid.schemas.EntryState;
import kz.mediagrid.schemas.PlannedEvent;

/** Keys that begin with a week, e.g. {@code 2026-W49/edu-4f1d…}, so that those of one week are adjacent. */
final class WeekKeys {

    private static final String SEPARATOR = "/";

    /** Sorts before every hour: all-day events and those without a time come first in the day. */
    private static final String NO_HOUR = "";

    private WeekKeys() {}

    /**
     * The keys that list the entries of a week in the order of a grid, e.g. {@code 2026-W49/2026-12-03T10:00/edu-4f1d…},
     * also of a withdrawn or excluded event: EntryChange decides what a version shows. One small value an entry: a
     * submission costs the same in a full week as in an empty one.
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
