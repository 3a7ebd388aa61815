package kz.mediagrid.obligations;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.schemas.GridDispatch;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;

/**
 * The rules for one kind of obligation: they say which records open, meet or cancel an obligation, and when the
 * obligation is due.
 */
interface Kind {

    ObligationKind name();

    /**
     * Plans this kind's first weekly task, if it has weekly tasks. Called once; {@code at} is the stamp of the first record
     * from which weekly tasks may be planned.
     *
     * @throws kz.mediagrid.calendar.CalendarRangeException if the calendar does not cover the first weekly task
     */
    void begin(Instant at);

    /**
     * Applies a record; each kind ignores most records.
     *
     * @param now business time, stored in the records that this kind writes
     * @throws kz.mediagrid.calendar.CalendarRangeException if the due time of an opened obligation cannot be counted; then
     * nothing has changed
     */
    void take(ClockInput clockInput, Instant now);

    /**
     * The due time of {@code owed}, recounted by {@code calendar}; empty if the due time cannot be recounted.
     *
     * @throws kz.mediagrid.calendar.CalendarRangeException if the due time is beyond the calendar
     */
    Optional<NewObligation.Due> recount(ObligationChanged owed, WorkingCalendar calendar);

    /** Called after an outlet was deleted from the topic {@code outlets}; most kinds of obligations ignore the deletion. */
    default void gone(String outletId, Instant now) {}

    /**
     * The progress of the dispatch of an overdue grid at its due time; empty if no version was published by then, and for
     * all other kinds.
     */
    default Optional<GridDispatch> dispatched(ObligationChanged overdue) {
        return Optional.empty();
    }

    /** Called after a due time was recalculated, so that this kind can reschedule its tasks. */
    default void recounted(ObligationChanged owed, Instant now) {
        // Most kinds have no such tasks.
    }

    /**
     * Called after another calendar came into force for records stamped after {@code at}. The obligations themselves are
     * recounted elsewhere, see {@link Recounts}.
     */
    default void calendarChanged(Instant at, Instant now) {
        // For most kinds nothing else changes.
    }

    /**
     * Called after a rebuild, when all inputs are read, so that this kind can plan its tasks.
     *
     * @param grids the last transition of each week's grid on record, in the order of the weeks; empty if no grid was
     *     owed yet
     */
    default void resume(List<ObligationChanged> grids, Instant now) {
        // Most tasks follow from the owed obligations.
    }

    /** Carries out one of this kind's tasks, see {@link Agenda}. */
    void carryOut(Agenda.Item item, Instant now);
}
