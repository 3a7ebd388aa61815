package kz.mediagrid.grid.clash;

import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The time that an event takes on one day.
 *
 * @param from the minute at which this time begins [minutes of the day]
 * @param to the minute at which this time ends [minutes of the day], at most 1440
 */
record Span(int from, int to) {

    private static final int HOUR = 60;
    static final int DAY = 24 * HOUR;
    static final Span WHOLE_DAY = new Span(0, DAY);

    /** Whether the spans overlap; false if one ends when the other begins. */
    boolean overlaps(Span other) {
        return from < other.to && other.from < to;
    }

    boolean isWholeDay() {
        return equals(WHOLE_DAY);
    }

    /** The hours that the span touches, from 0 to 23. */
    Stream<Integer> hours() {
        return IntStream.rangeClosed(from / HOUR, (to - 1) / HOUR).boxed();
    }
}
