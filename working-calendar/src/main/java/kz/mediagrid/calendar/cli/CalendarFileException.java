package kz.mediagrid.calendar.cli;

import org.jspecify.annotations.Nullable;

/** The file of a calendar cannot be used; the message gives the reason in one sentence. */
public final class CalendarFileException extends RuntimeException {

    private static final long serialVersionUID = 1;

    CalendarFileException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
