package kz.mediagrid.obligations;

import java.util.function.Supplier;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.calendar.WorkingHours;
import kz.mediagrid.schemas.DebtorStanding;
import kz.mediagrid.state.Store;

/** When each body of the directory works, by the calendar in force. */
final class BodyHours {

    private final Supplier<WorkingCalendar> calendar;
    private final Store<DebtorStanding> bodies;

    /**
     * @param calendar the calendar in force when asked
     * @param bodies the directory, by code
     */
    BodyHours(Supplier<WorkingCalendar> calendar, Store<DebtorStanding> bodies) {
        this.calendar = calendar;
        this.bodies = bodies;
    }

    /** The hours of that body; the usual ones where it is not known, or is said to close before it opens. */
    WorkingHours of(String body) {
        var known = bodies.get(body);
        return WorkingHours.ofBody(known == null ? null : known.getClosingTime(), calendar.get());
    }
}
