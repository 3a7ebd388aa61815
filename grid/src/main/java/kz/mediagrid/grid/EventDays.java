package kz.mediagrid.grid;

import java.time.Instant;
import java.time.LocalDate;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.schemas.EventDetails;

/** Computes the days of an event, and its end. */
public final class EventDays {

    private EventDays() {}

    static LocalDate lastDay(EventDetails details) {
        return details.getEndDate() == null ? details.getDate() : details.getEndDate();
    }

    /** Whether both events have a day in common. */
    public static boolean overlap(EventDetails one, EventDetails other) {
        return !lastDay(one).isBefore(other.getDate()) && !lastDay(other).isBefore(one.getDate());
    }

    static boolean isHeldOn(LocalDate day, EventDetails details) {
        return !day.isBefore(details.getDate()) && !day.isAfter(lastDay(details));
    }

    /** The instant at which the event ends: its end time on its last day, or 24:00 if it has no end time. */
    static Instant endOf(EventDetails details) {
        var day = lastDay(details);
        return details.getEndTime() == null
                ? AlmatyTime.endOf(day)
                : day.atTime(details.getEndTime()).atZone(AlmatyTime.ZONE).toInstant();
    }
}
