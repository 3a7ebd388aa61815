package kz.mediagrid.grid.clash;

/**
 * The time that an event takes on one day.
 *
 * @param from the minute at which this time begins [minutes of the day]
 * @param to the minute at which this time ends [minutes of the day], at most 1440
 */
record Span(int from, int to) {

    static final int DAY = 24 * 60;
    static final Span WHOLE_DAY = new Span(0, DAY);

    /** Whether the spans overlap; false if one ends when the other begins. */
    boolean overlaps(Span other) {
        return from < other.to && other.from < to;
    }
}
