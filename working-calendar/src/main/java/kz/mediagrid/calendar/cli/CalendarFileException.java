package kz.mediagrid.calendar.cli;

import org.jspecify.annotations.Nullable;

/** Reports that a calendar's file cannot be used. The message gives the reason in one sentence. */
public final class CalendarFileException extends RuntimeException {

    private static final long serialVersionUID = 1;

    CalendarFileException(String sentence, @Nullable Throwable cause) {
        super(sentence, cause);
    }
}
