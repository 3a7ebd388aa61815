package kz.mediagrid.grid.state;

/** Keys of one week's things, e.g. {@code 2026-W49/edu-4f1d…}: those of a week lie together. */
final class WeekKeys {

    private static final String SEPARATOR = "/";

    private WeekKeys() {}

    static String of(String week, String eventId) {
        return prefix(week) + eventId;
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
