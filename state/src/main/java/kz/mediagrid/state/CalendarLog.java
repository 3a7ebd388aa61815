package kz.mediagrid.state;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.mediagrid.calendar.CalendarFormatException;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.schemas.CalendarInForce;

/**
 * The calendars on the topic {@code calendars} when the state of a Kafka Streams task is created or resumed. The setup
 * wrote the first calendar; activations put the others in force.
 */
public final class CalendarLog {

    /** The command offset of the first calendar, which no activation put in force. */
    private static final long NO_COMMAND = -1;

    private final CalendarInForce first;
    private final Set<Long> activations;

    private CalendarLog(List<CalendarInForce> calendars) {
        first = calendars.stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "the topic calendars holds no calendar: run the setup before the services"));
        activations = calendars.stream()
                .map(CalendarInForce::getCommandOffset)
                .filter(offset -> offset != NO_COMMAND)
                .collect(Collectors.toUnmodifiableSet());
    }

    /**
     * Makes the log from its records.
     *
     * @param calendars the records in the order of the topic
     * @throws IllegalStateException if there are no calendars
     */
    public static CalendarLog of(List<CalendarInForce> calendars) {
        return new CalendarLog(calendars);
    }

    /** The calendar with which the log begins. */
    CalendarInForce first() {
        return first;
    }

    /** Whether the activation at {@code offset} put its calendar in force. */
    boolean hasActivation(long offset) {
        return activations.contains(offset);
    }

    /**
     * Reads the calendar in {@code known}, a record of the log.
     *
     * @throws IllegalStateException if this build cannot read the calendar's text
     */
    public static WorkingCalendar calendar(CalendarInForce known) {
        return calendar(known.getVersion(), known.getText());
    }

    static WorkingCalendar calendar(String version, String text) {
        try {
            return WorkingCalendar.acceptedBefore(text);
        } catch (CalendarFormatException unreadable) {
            throw new IllegalStateException(
                    ("the calendar %s of the log cannot be read by this build, so nothing can be counted by it: start the "
                                    + "build that ran before (%s)")
                            .formatted(version, unreadable.getMessage()),
                    unreadable);
        }
    }
}
