package kz.mediagrid.calendar;

import java.util.List;

/** A calendar's text that cannot be read or contradicts itself; the message is all that is wrong, sentence by sentence. */
public final class CalendarFormatException extends IllegalArgumentException {

    private static final long serialVersionUID = 2L;

    private final List<String> problems;

    CalendarFormatException(List<String> problems) {
        super(String.join(" ", problems));
        this.problems = List.copyOf(problems);
    }

    /** Everything that is wrong, a sentence each, naming the line or the date. */
    public List<String> problems() {
        return problems;
    }
}
