package kz.mediagrid.grid.clash;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The part of one day that an event takes.
 *
 * @param from the first minute of the part [minutes of the day]
 * @param to the minute at which it has ended [minutes of the day], at most 1440
 */
record Span(int from, int to) {

    private static final int HOUR = 60;
    static final int DAY = 24 * HOUR;
    static final Span WHOLE_DAY = new Span(0, DAY);

    /** Whether the spans overlap; they do not if one ends when the other begins. */
    boolean overlaps(Span other) {
        return from < other.to && other.from < to;
    }

    boolean isWholeDay() {
        return equals(WHOLE_DAY);
    }

    /** The hours of the day that the span touches, counted from 0. */
    Stream<Integer> hours() {
        return IntStream.rangeClosed(from / HOUR, (to - 1) / HOUR).boxed();
    }
}
