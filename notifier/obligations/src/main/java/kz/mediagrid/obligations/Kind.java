package kz.mediagrid.obligations;

import java.time.Instant;
import java.util.Optional;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;

/** One kind of obligation: the records that open, meet or cancel it, and its due time. */
interface Kind {

    ObligationKind name();

    /**
     * Called with the stamp {@code at} of the first record, from which weekly tasks may be planned.
     *
     * @throws kz.mediagrid.calendar.CalendarRangeException if it cannot be planned from there
     */
    void begin(Instant at);

    /**
     * Applies a record; most records do not concern a kind.
     *
     * @param now business time, for the records written
     * @throws kz.mediagrid.calendar.CalendarRangeException if what it opens cannot be counted; then nothing has changed
     */
    void take(ClockInput clockInput, Instant now);

    /**
     * The due time of {@code owed} by {@code calendar}; empty if the calendar has none for it.
     *
     * @throws kz.mediagrid.calendar.CalendarRangeException if the calendar does not reach so far
     */
    Optional<NewObligation.Due> recount(ObligationChanged owed, WorkingCalendar calendar);

    /** Called after an outlet was deleted, see {@code outlets}; most kinds ignore it. */
    default void gone(String outletId, Instant now) {}

    /** Called after a due time was recalculated, so that this kind can reschedule its tasks. */
    default void recounted(ObligationChanged owed, Instant now) {
        // Most kinds have none.
    }

    /**
     * Called after another calendar came into force for records stamped after {@code at}; obligations are recounted apart
     * from this.
     */
    default void calendarChanged(Instant at, Instant now) {
        // For most kinds nothing else changes.
    }

    /** Does one of its own tasks, see {@link Agenda}. */
    void carryOut(Agenda.Item item, Instant now);
}
