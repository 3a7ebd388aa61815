package kz.mediagrid.grid;

import java.time.Instant;

/**
 * Something the clock must do.
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

    /** What there is to do, in one word for the queue, e.g. {@code PUBLISH|2026-W49}. */
    public String what() {
        return kind + "|" + week;
    }

    /** The time whose {@link #what()} is {@code what}. */
    public static DueTime of(Instant at, String what) {
        var fields = what.split("\\|", -1);
        return new DueTime(at, Kind.valueOf(fields[0]), fields[1]);
    }
}
