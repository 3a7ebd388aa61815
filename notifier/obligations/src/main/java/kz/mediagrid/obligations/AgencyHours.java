package kz.mediagrid.obligations;

import java.time.Instant;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.calendar.WorkingHours;
import kz.mediagrid.schemas.DebtorStanding;
import kz.mediagrid.state.Store;

/** The working hours of each agency in the directory, by the calendar in force. */
final class AgencyHours {

    private final CalendarsInForce calendars;
    private final Store<DebtorStanding> agencies;

    /**
     * @param agencies the agencies of the directory, by code
     */
    AgencyHours(CalendarsInForce calendars, Store<DebtorStanding> agencies) {
        this.calendars = calendars;
        this.agencies = agencies;
    }

    /**
     * The working hours of {@code agency}. The usual hours apply if the directory does not list the agency, or lists a
     * closing time that is not after the opening time.
     */
    WorkingHours of(String agency) {
        return by(calendars.now(), agency);
    }

    /**
     * The same by the calendar that was in force just before {@code at}, so that a rebuild plans as was planned then: a
     * calendar activated in the same millisecond may have been read only after the plan.
     */
    WorkingHours before(Instant at, String agency) {
        return by(calendars.at(at.minusMillis(1)), agency);
    }

    private WorkingHours by(WorkingCalendar calendar, String agency) {
        var known = agencies.get(agency);
        return WorkingHours.ofAgency(known == null ? null : known.getClosingTime(), calendar);
    }
}
