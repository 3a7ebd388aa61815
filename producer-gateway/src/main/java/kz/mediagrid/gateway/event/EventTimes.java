package kz.mediagrid.gateway.event;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.edge.content.LocalTimes;
import org.jspecify.annotations.Nullable;

/**
 * When an event is held, in local time.
 *
 * @param last its last day; the first one for an event of one day
 * @param endTime when it ends on its last day, where that is known
 */
record EventTimes(LocalDate first, LocalDate last, @Nullable LocalTime endTime) {

    /** The event's times, if they can be read. */
    static Optional<EventTimes> of(StatedTimes body) {
        var first = Optional.ofNullable(body.date()).flatMap(LocalTimes::date);
        var last = body.endDate() == null ? first : LocalTimes.date(body.endDate());
        var end = Optional.ofNullable(body.endTime()).flatMap(LocalTimes::time);
        return first.flatMap(from -> last.map(to -> new EventTimes(from, to, end.orElse(null))));
    }

    /** The first instant at which it is over: its end time, or 24:00 of its last day. */
    Instant end() {
        return endTime == null
                ? AlmatyTime.endOf(last)
                : last.atTime(endTime).atZone(AlmatyTime.ZONE).toInstant();
    }
}
