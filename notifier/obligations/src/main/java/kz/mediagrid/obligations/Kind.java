package kz.mediagrid.obligations;

import java.time.Instant;
import java.util.Optional;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;

/** One kind of what is owed: which records open, meet or cancel it, and when it is due. */
interface Kind {

    ObligationKind name();

    /**
     * The first record of all was stamped {@code at}: whatever recurs may be planned from there.
     *
     * @throws kz.mediagrid.calendar.CalendarRangeException if it cannot be planned from there
     */
    void begin(Instant at);

    /**
     * Takes what a record says; most say nothing to a kind.
     *
     * @param now business time, for what is recorded of it
     * @throws kz.mediagrid.calendar.CalendarRangeException if what it opens cannot be counted; then nothing has happened
     */
    void take(ClockInput clockInput, Instant now);

    /**
     * When {@code owed} is due by {@code calendar}; empty where that cannot say so.
     *
     * @throws kz.mediagrid.calendar.CalendarRangeException if the calendar does not reach so far
     */
    Optional<NewObligation.Due> recount(ObligationChanged owed, WorkingCalendar calendar);

    /** The outlet is no more, see {@code outlets}; that says nothing to most kinds. */
    default void gone(String outletId, Instant now) {}

    /** What was {@code owed} was counted again, and is so entered: whatever hangs on its due time may be planned anew. */
    default void recounted(ObligationChanged owed, Instant now) {
        // For most nothing does.
    }

    /** Another calendar came into force, for what is stamped after {@code at}; what is owed is counted again without this. */
    default void calendarChanged(Instant at, Instant now) {
        // For most nothing else changes by it.
    }

    /** Does one of its own tasks, see {@link Agenda}. */
    void carryOut(Agenda.Item item, Instant now);
}
