package kz.mediagrid.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;

/** Reports a day outside the calendar. The message names the days that the calendar covers. */
public final class CalendarRangeException extends DateTimeException {

    private static final long serialVersionUID = 1L;

    CalendarRangeException(LocalDate asked, String version, LocalDate first, LocalDate last) {
        super("The calendar " + version + " covers " + first + " to " + last + ", but not " + asked + ".");
    }
}
