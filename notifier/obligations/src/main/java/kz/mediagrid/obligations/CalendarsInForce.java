package kz.mediagrid.obligations;

import java.time.Instant;
import java.util.Optional;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.schemas.CalendarActivated;
import kz.mediagrid.schemas.CalendarInForce;

/** Which calendar everything is counted by, as the log has it so far. */
public interface CalendarsInForce {

    /** The one in force now. */
    WorkingCalendar now();

    /** The one that was in force for what is stamped {@code at}. */
    WorkingCalendar at(Instant at);

    /** What took the place of the calendar of that version; empty for the one in force now, and for one that never was. */
    Optional<Successor> after(String version);

    /** The first record of all was read: what the log began with is in force from here on. */
    void begin();

    /**
     * Puts another calendar in force, if it may take the place of the one that is.
     *
     * @param offset where {@code activated} lies on its topic
     * @return whether it did
     */
    boolean activate(CalendarActivated activated, long offset);

    /**
     * A calendar that took the place of another.
     *
     * @param word how it came into force
     */
    record Successor(WorkingCalendar calendar, CalendarInForce word) {}
}
