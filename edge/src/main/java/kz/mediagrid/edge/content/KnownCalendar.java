package kz.mediagrid.edge.content;

import java.time.Instant;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.schemas.CalendarInForce;

/**
 * A working calendar that is, or was, in force.
 *
 * @param record the record of the activation: who activated the calendar, when, and by which legal act; for the bundled
 *     calendar, these fields are empty
 */
public record KnownCalendar(WorkingCalendar calendar, CalendarInForce record) {

    static KnownCalendar of(CalendarInForce record) {
        return new KnownCalendar(WorkingCalendar.acceptedBefore(record.getText()), record);
    }

    /** The calendar bundled with this build. */
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
