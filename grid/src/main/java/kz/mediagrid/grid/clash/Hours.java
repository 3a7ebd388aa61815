package kz.mediagrid.grid.clash;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventTiming;
import org.jspecify.annotations.Nullable;

/**
 * The days and hours of an event, to compare with another event's days and hours.
 *
 * @param wholeDay whether the event lasts all day; if not, an event without a start time has unknown hours
 */
record Hours(
        LocalDate first,
        LocalDate last,
        boolean wholeDay,
        @Nullable LocalTime start,
        @Nullable LocalTime end) {

    /**
     * The limit for compared days of one event [days]. Later days of a longer event, such as an exhibition, are
     * ignored.
     */
    private static final int LONGEST = 31;

    /** The assumed length of an event without an end time [minutes]. */
    private static final int ASSUMED = 60;

    static Hours of(EventDetails details) {
        var last = details.getEndDate() == null ? details.getDate() : details.getEndDate();
        return new Hours(
                details.getDate(),
                last,
                details.getTiming() == EventTiming.ALL_DAY,
                details.getStartTime(),
                details.getEndTime());
    }

    /** Whether the event lasts all day, or several days: its body has people there who do nothing else. */
    boolean areLong() {
        return wholeDay || !first.equals(last);
    }

    List<LocalDate> days() {
        return Stream.iterate(first, day -> !day.isAfter(last), day -> day.plusDays(1))
                .limit(LONGEST)
                .toList();
    }

    boolean has(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last) && day.isBefore(first.plusDays(LONGEST));
    }

    /**
     * The hours that the event takes on {@code day}, which must be one of the event's days. Empty if the event's hours
     * are unknown.
     */
    Optional<Span> on(LocalDate day) {
        if (start == null) {
            return wholeDay ? Optional.of(Span.WHOLE_DAY) : Optional.empty();
        }
        var from = day.equals(first) ? minute(start) : 0;
        var to = day.equals(last) ? endOn(from) : Span.DAY;
        return Optional.of(new Span(from, to));
    }

    private int endOn(int from) {
        if (end != null && minute(end) > from) {
            return minute(end);
        }
        // The last of several days has no start of its own from which to count an hour.
        return first.equals(last) ? Math.min(from + ASSUMED, Span.DAY) : Span.DAY;
    }

    private static int minute(LocalTime time) {
        return time.toSecondOfDay() / 60;
    }
}
