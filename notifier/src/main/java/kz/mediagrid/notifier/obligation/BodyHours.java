package kz.mediagrid.notifier.obligation;

import java.time.LocalTime;
import java.util.function.Supplier;
import kz.mediagrid.calendar.CountingRule;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.calendar.WorkingHours;
import kz.mediagrid.schemas.DebtorStanding;

/** When each body of the directory works, by the calendar in force. */
public final class BodyHours {

    private final Supplier<WorkingCalendar> calendar;
    private final Table<DebtorStanding> bodies;

    /**
     * @param calendar the calendar in force when asked
     * @param bodies the directory, by code
     */
    public BodyHours(Supplier<WorkingCalendar> calendar, Table<DebtorStanding> bodies) {
        this.calendar = calendar;
        this.bodies = bodies;
    }

    /** The hours of that body; the usual ones where it is not known, or is said to close before it opens. */
    WorkingHours of(String body) {
        return WorkingHours.until(closingTime(body), calendar.get());
    }

    private LocalTime closingTime(String body) {
        var known = bodies.get(body);
        return known == null
                        || known.getClosingTime() == null
                        || !known.getClosingTime().isAfter(WorkingHours.OPENING_TIME)
                ? CountingRule.USUAL_CLOSING_TIME
                : known.getClosingTime();
    }
}
