package kz.mediagrid.grid.state;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import kz.mediagrid.state.Store;
import org.jspecify.annotations.Nullable;

/** Keys that begin with a week, e.g. {@code 2026-W49/edu-4f1d…}, so that the keys of one week are adjacent. */
final class WeekKeys {

    private static final String SEPARATOR = "/";

    /** Sorts before every hour. */
    private static final String NO_HOUR = "";

    private WeekKeys() {}

    static String of(String week, String rest) {
        return prefix(week) + rest;
    }

    /**
     * A key in the order of a grid's entries, e.g. {@code 2026-W49/2026-12-03T10:00/edu-4f1d…}. Keys sort by start; on
     * each day, events without a start time come first.
     */
    static String inOrder(String week, LocalDate date, @Nullable LocalTime start, String eventId) {
        return of(week, date + "T" + (start == null ? NO_HOUR : start) + SEPARATOR + eventId);
    }

    static String prefix(String week) {
        return week + SEPARATOR;
    }

    /** The keys of {@code week} in the store after {@code key}, in order, at most {@code atMost}. */
    static List<String> after(Store<?> store, String week, String key, int atMost) {
        return store.keysAfter(key, atMost).stream()
                .filter(next -> next.startsWith(prefix(week)))
                .toList();
    }

    static String weekOf(String key) {
        return key.substring(0, key.indexOf(SEPARATOR));
    }

    static String eventOf(String key) {
        return key.substring(key.lastIndexOf(SEPARATOR) + 1);
    }
}
