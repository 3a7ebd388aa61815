package kz.mediagrid.grid;

import java.time.Instant;
import java.time.LocalDate;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.schemas.EventDetails;

/** On which days an event is held, and when it is over. */
final class EventDays {

    private EventDays() {}

    static LocalDate lastDay(EventDetails details) {
        return details.getEndDate() == null ? details.getDate() : details.getEndDate();
    }

    static boolean isHeldOn(LocalDate day, EventDetails details) {
        return !day.isBefore(details.getDate()) && !day.isAfter(lastDay(details));
    }

    /** Its end time on its last day, or 24:00 of that day where none is given. */
    static Instant endOf(EventDetails details) {
        var day = lastDay(details);
        return details.getEndTime() == null
                ? AlmatyTime.endOf(day)
                : day.atTime(details.getEndTime()).atZone(AlmatyTime.ZONE).toInstant();
    }
}
