package kz.mediagrid.state;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import kz.mediagrid.calendar.CalendarFormatException;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.schemas.CalendarInForce;

/**
 * The calendars that the topic {@code calendars} held as a task's state was about to be made, or gone on with: the first one,
 * with which the setup began the log, and which activations came into force.
 */
public final class CalendarLog {

    /** What no activation put in force has no offset of one. */
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
     * What {@code calendars} say.
     *
     * @param calendars as they lie on the topic
     * @throws IllegalStateException if there is none
     */
    public static CalendarLog of(List<CalendarInForce> calendars) {
        return new CalendarLog(calendars);
    }

    /** The calendar that counting began with. */
    CalendarInForce first() {
        return first;
    }

    /** Whether the activation that lies at {@code offset} of its topic put its calendar in force. */
    boolean hasActivation(long offset) {
        return activations.contains(offset);
    }

    /**
     * A calendar that is, or was, in force.
     *
     * @throws IllegalStateException if this build cannot read its text
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
