package kz.mediagrid.edge.content;

import java.time.Instant;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.schemas.CalendarInForce;

/**
 * A working calendar that is, or was, in force.
 *
 * @param record the record of the activation, with its actor, time and legal act; all empty for the bundled calendar
 */
public record KnownCalendar(WorkingCalendar calendar, CalendarInForce record) {

    static KnownCalendar of(CalendarInForce record) {
        return new KnownCalendar(WorkingCalendar.acceptedBefore(record.getText()), record);
    }

    /** The bundled calendar. */
    static KnownCalendar builtIn() {
        var calendar = WorkingCalendar.kazakhstan();
        return new KnownCalendar(
                calendar,
                CalendarInForce.newBuilder()
                        .setVersion(calendar.version())
                        .setText(calendar.text())
                        .build());
    }

    public String version() {
        return calendar.version();
    }

    /** Whether the calendar was activated at {@code instant} or before; always true for the bundled calendar. */
    boolean isActivatedBy(Instant instant) {
        return record.getActivatedAt() == null || !record.getActivatedAt().isAfter(instant);
    }
}
