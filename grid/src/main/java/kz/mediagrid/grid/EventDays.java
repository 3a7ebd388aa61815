package kz.mediagrid.grid;

import java.time.Instant;
import java.time.LocalDate;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.schemas.EventDetails;

/** The days of an event, and its end. */
final class EventDays {

    private EventDays() {}

    static LocalDate lastDay(EventDetails details) {
        return details.getEndDate() == null ? details.getDate() : details.getEndDate();
    }

    static boolean isHeldOn(LocalDate day, EventDetails details) {
        return !day.isBefore(details.getDate()) && !day.isAfter(lastDay(details));
    }

    /** The end time on the event's last day, or 24:00 of that day if none is given. */
    static Instant endOf(EventDetails details) {
        var day = lastDay(details);
        return details.getEndTime() == null
                ? AlmatyTime.endOf(day)
                : day.atTime(details.getEndTime()).atZone(AlmatyTime.ZONE).toInstant();
    }
}
