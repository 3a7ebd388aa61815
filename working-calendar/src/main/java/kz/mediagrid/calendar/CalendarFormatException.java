package kz.mediagrid.calendar;

/** A calendar's text that cannot be read; the message is one sentence that names the line. */
public final class CalendarFormatException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    CalendarFormatException(String message) {
        super(message);
    }

    CalendarFormatException(int line, String message) {
        super("Line " + line + " of the calendar: " + message + ".");
    }
}
