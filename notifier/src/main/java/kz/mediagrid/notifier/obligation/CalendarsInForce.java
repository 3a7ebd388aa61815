package kz.mediagrid.notifier.obligation;

import java.util.Optional;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.schemas.CalendarActivated;
import kz.mediagrid.schemas.CalendarInForce;

/** Which calendar everything is counted by, as the log has it so far. */
public interface CalendarsInForce {

    /** The one in force now. */
    WorkingCalendar now();

    /** How it came into force; empty before the first record. */
    Optional<CalendarInForce> word();

    /** The first record of all was read: what the software came with is in force from here on. */
    void begin();

    /**
     * Puts another calendar in force, if it may take the place of the one that is.
     *
     * @param offset where {@code activated} lies on its topic
     * @return whether it did
     */
    boolean activate(CalendarActivated activated, long offset);
}
