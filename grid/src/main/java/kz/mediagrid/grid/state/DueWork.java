package kz.mediagrid.grid.state;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.BooleanSupplier;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.grid.DueTime;
import kz.mediagrid.grid.GridCalendar;
import kz.mediagrid.schemas.PublicationCause;

/** Does what is due: the clock only looks, and what it finds was put there by the log. */
final class DueWork {

    /** How much is done in one tick: a transaction must stay short, also after a long downtime. */
    private static final int AT_ONCE = 4;

    private final GridDesk desk;
    private final GridCalendar calendar;
    private final Clock clock;
    private final BooleanSupplier paused;

    /** @param paused whether nothing may be done yet, however long it is due */
    DueWork(GridDesk desk, GridCalendar calendar, Clock clock, BooleanSupplier paused) {
        this.desk = desk;
        this.calendar = calendar;
        this.clock = clock;
        this.paused = paused;
    }

    /** One look at the clock. */
    void tick(Reached reached) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (var done = 0; done < AT_ONCE && !paused.getAsBoolean(); done++) {
            var due = desk.dues().firstUpTo(now);
            if (due.isEmpty()
                    || !reached.by(due.get().at(), now, desk.progress().last() + 1)) {
                return;
            }
            carryOut(due.get(), now);
        }
    }

    private void carryOut(DueTime due, Instant now) {
        desk.dues().done(due);
        switch (due.kind()) {
            case PUBLISH -> publishFirst(due.week(), now);
            case GATHER -> publishChanges(due.at(), now);
        }
    }

    /** Version 1, unless the week is held or was published by order; the next week is due next. */
    private void publishFirst(String week, Instant now) {
        var next = GridWeek.parse(week).next();
        calendar.schedule(next)
                .ifPresentOrElse(
                        desk.dues()::publish, () -> desk.outbox().calendarEnds(calendar.calendarVersion(), next));
        var state = desk.weeks().get(week);
        if (state.getVersion() == 0 && !state.getHeld()) {
            desk.press()
                    .publish(
                            week,
                            PublicationCause.SCHEDULE,
                            now,
                            desk.progress().last());
        }
    }

    /** All weeks that changed and are not held, together, once the first waiting change has waited long enough. */
    private void publishChanges(Instant due, Instant now) {
        var first = desk.waiting().firstDueByWeek();
        first.keySet().removeIf(week -> desk.weeks().get(week).getHeld());
        first.values().stream().min(Instant::compareTo).ifPresent(earliest -> {
            if (earliest.isAfter(due)) {
                // The change for which this was planned went out by order, or was taken back.
                desk.dues().gather(earliest);
            } else {
                publish(first, now);
            }
        });
    }

    private void publish(Map<String, Instant> changed, Instant now) {
        changed.keySet()
                .forEach(week -> desk.press()
                        .publish(
                                week,
                                PublicationCause.CHANGES,
                                now,
                                desk.progress().last()));
    }
}
