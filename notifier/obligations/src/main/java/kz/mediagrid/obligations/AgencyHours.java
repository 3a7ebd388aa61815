package kz.mediagrid.obligations;

import java.util.function.Supplier;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.calendar.WorkingHours;
import kz.mediagrid.schemas.DebtorStanding;
import kz.mediagrid.state.Store;

/** The working hours of each agency in the directory, by the calendar in force. */
final class AgencyHours {

    private final Supplier<WorkingCalendar> calendar;
    private final Store<DebtorStanding> agencies;

    /**
     * @param calendar supplies the calendar in force
     * @param agencies the agencies of the directory, by code
     */
    AgencyHours(Supplier<WorkingCalendar> calendar, Store<DebtorStanding> agencies) {
        this.calendar = calendar;
        this.agencies = agencies;
    }

    /**
     * The working hours of {@code agency}. The usual hours apply if the directory does not list the agency, or lists a
     * closing time that is not after the opening time.
     */
    WorkingHours of(String agency) {
        var known = agencies.get(agency);
        return WorkingHours.ofAgency(known == null ? null : known.getClosingTime(), calendar.get());
    }
}
