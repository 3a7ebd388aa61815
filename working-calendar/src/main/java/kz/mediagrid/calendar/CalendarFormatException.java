package kz.mediagrid.calendar;

import java.util.List;

/** A calendar's text that cannot be read; the message is one sentence that names the line. */
public final class CalendarFormatException extends IllegalArgumentException {

    private static final long serialVersionUID = 1L;

    CalendarFormatException(String message) {
        super(message);
    }

    /** Everything that is wrong, a sentence each. */
    public List<String> problems() {
        return List.of(getMessage());
    }

    CalendarFormatException(int line, String message) {
        super("Line " + line + " of the calendar: " + message + ".");
    }
}
