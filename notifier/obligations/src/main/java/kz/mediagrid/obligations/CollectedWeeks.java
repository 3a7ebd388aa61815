package kz.mediagrid.obligations;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import kz.mediagrid.calendar.WeekSchedule;
import kz.mediagrid.obligations.Agenda.Item;
import kz.mediagrid.schemas.ObligationChanged;
import kz.mediagrid.schemas.ObligationKind;
import kz.mediagrid.state.Store;

/** The weeks for which forms are collected, or were until recently. */
final class CollectedWeeks {

    static final String CLOSE = "CLOSE";

    /** The time after a form's due time during which records with earlier stamps may still be read and applied. */
    private static final Duration READ_GRACE = Duration.ofDays(7);

    private final Agenda agenda;
    private final ObligationKind kind;
    private final Store<String> calendars;

    /** @param calendars the version of the calendar that counted the week, by the week's name */
    CollectedWeeks(Agenda agenda, ObligationKind kind, Store<String> calendars) {
        this.agenda = agenda;
        this.kind = kind;
        this.calendars = calendars;
    }

    /** Adds the week, and plans its end. */
    void add(WeekSchedule week) {
        calendars.put(week.week().toString(), week.calendarVersion());
        agenda.plan(end(week.week().toString(), closingOf(week)));
    }

    /**
     * Adds the week of a grid that is on record, unless the week ended up to {@code upTo}.
     *
     * @param grid the duty to send the grid, whose term begins when the forms are due
     */
    void resume(ObligationChanged grid, Instant upTo) {
        var closing = grid.getProof().getStartedAt().plus(READ_GRACE);
        if (closing.isAfter(upTo)) {
            calendars.put(grid.getSubject(), grid.getProof().getCalendarVersion());
        }
        agenda.plan(end(grid.getSubject(), closing));
    }

    void remove(String week) {
        calendars.remove(week);
    }

    void each(Consumer<String> taker) {
        calendars.each("", (week, calendar) -> taker.accept(week));
    }

    static Instant closingOf(WeekSchedule week) {
        return week.submissionDue().at().plus(READ_GRACE);
    }

    private Item end(String week, Instant at) {
        return new Item(at, kind, CLOSE, week);
    }
}
