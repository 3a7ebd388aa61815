package kz.mediagrid.grid.state;

/** Makes keys that begin with a week, e.g. {@code 2026-W49/edu-4f1d…}, so that the keys of one week are adjacent. */
final class WeekKeys {

    private static final String SEPARATOR = "/";

    private WeekKeys() {}

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
