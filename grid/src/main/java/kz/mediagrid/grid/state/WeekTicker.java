package kz.mediagrid.grid.state;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.function.BooleanSupplier;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.grid.GridCalendar;
import kz.mediagrid.schemas.PublicationCause;
import kz.mediagrid.state.DueQueue.Item;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the tasks that are due. Commands on the log plan the tasks; the clock only triggers them. */
final class WeekTicker {

    private static final Logger log = LoggerFactory.getLogger(WeekTicker.class);

    /** The most tasks that one tick does, so that its transaction stays short even after a long downtime. */
    private static final int AT_ONCE = 4;

    private final WeekTimers dues;
    private final WeekStore weeks;
    private final WaitingChanges waiting;
    private final GridPress press;
    private final LogProgress progress;
    private final GridCalendar calendar;
    private final Clock clock;
    private final BooleanSupplier paused;

    /** @param paused whether due tasks must wait for now */
    WeekTicker(
            WeekTimers dues,
            WeekStore weeks,
            WaitingChanges waiting,
            GridPress press,
            LogProgress progress,
            GridCalendar calendar,
            Clock clock,
            BooleanSupplier paused) {
        this.dues = dues;
        this.weeks = weeks;
        this.waiting = waiting;
        this.press = press;
        this.progress = progress;
        this.calendar = calendar;
        this.clock = clock;
        this.paused = paused;
    }

    /** Checks the clock once, and does a limited number of the due tasks. */
    void tick(DecidedLog decided) {
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        for (var done = 0; done < AT_ONCE && !paused.getAsBoolean(); done++) {
            var due = dues.firstUpTo(now);
            if (due.isEmpty() || !decided.reaches(due.get().at(), now)) {
                return;
            }
            carryOut(due.get(), now);
        }
    }

    /** Plans version 1 of {@code week}, or has it wait for a calendar that reaches the week. */
    void plan(GridWeek week) {
        if (!dues.publish(week, calendar::schedule)) {
            log.warn(
                    "The calendar {} ends before {}: from that week on, every grid waits until the next calendar is activated,"
                            + " see docs/calendars.md.",
                    calendar.calendarVersion(),
                    week);
        }
    }

    private void carryOut(Item due, Instant now) {
        var toPublish = WeekTimers.weekToPublish(due);
        dues.done(due);
        toPublish.ifPresentOrElse(week -> publishFirst(week, now), () -> publishChanges(due.at(), now));
    }

    /**
     * Publishes version 1 of {@code week}, unless the week is held back or a command has already published version 1.
     * Always plans version 1 of the next week.
     */
    private void publishFirst(GridWeek week, Instant now) {
        plan(week.next());
        var state = weeks.get(week.toString());
        if (state.getVersion() == 0 && !state.getHeld()) {
            press.publish(week.toString(), PublicationCause.SCHEDULE, now, progress.last());
        }
    }

    /** If the first waiting change is due, publishes the next version of every changed week that is not held back. */
    private void publishChanges(Instant due, Instant now) {
        var first = waiting.firstDueByWeek();
        first.keySet().removeIf(week -> weeks.get(week).getHeld());
        first.values().stream().min(Instant::compareTo).ifPresent(earliest -> {
            if (earliest.isAfter(due)) {
                // The change for which this publication was planned was published on an order, or was taken back.
                dues.gather(earliest);
            } else {
                publish(first, now);
            }
        });
    }

    private void publish(Map<String, Instant> changed, Instant now) {
        changed.keySet().forEach(week -> press.publish(week, PublicationCause.CHANGES, now, progress.last()));
    }
}
