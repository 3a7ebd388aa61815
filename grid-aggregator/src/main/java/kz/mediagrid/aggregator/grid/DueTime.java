package kz.mediagrid.aggregator.grid;

import java.time.Instant;

/**
 * Something the clock must do, written so that what is due first sorts first.
 *
 * @param at when it is due, in whole milliseconds
 * @param week the week to publish; empty for what concerns all weeks
 */
public record DueTime(Instant at, Kind kind, String week) {

    /** What there is to do. */
    public enum Kind {
        /** Version 1 of a week goes out. */
        PUBLISH,
        /** The waiting changes of all weeks go out together. */
        GATHER
    }

    /** The time as a key, e.g. {@code 001795766400000|PUBLISH|2026-W49}. */
    public String key() {
        return prefix(at) + "|" + kind + "|" + week;
    }

    /** The time that {@link #key()} wrote. */
    public static DueTime parse(String key) {
        var fields = key.split("\\|", -1);
        return new DueTime(Instant.ofEpochMilli(Long.parseLong(fields[0])), Kind.valueOf(fields[1]), fields[2]);
    }

    /** Sorts after every key that is due at {@code now} or before, and before all others. */
    public static String keyAfter(Instant now) {
        return prefix(now) + "~";
    }

    // Fifteen digits of milliseconds reach the year 33658; what lies before 1970 is due at once.
    private static String prefix(Instant at) {
        return "%015d".formatted(Math.max(0, at.toEpochMilli()));
    }
}
