package kz.mediagrid.grid.state;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.grid.GatherRule;
import kz.mediagrid.grid.GridCalendar;
import kz.mediagrid.schemas.GridWeekState;
import kz.mediagrid.schemas.PublicationCause;
import kz.mediagrid.state.DueQueue.Item;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Does the tasks that are due. Commands on the log plan the tasks; the clock only triggers them. */
final class WeekTicker {

    private static final Logger log = LoggerFactory.getLogger(WeekTicker.class);

    private final WeekTimers dues;
    private final WeekStore weeks;
    private final GridPress press;
    private final LogProgress progress;
    private final GridCalendar calendar;
    private final Clock clock;
    private final BooleanSupplier paused;

    /** @param paused whether due tasks must wait for now */
    WeekTicker(
            WeekTimers dues,
            WeekStore weeks,
            GridPress press,
            LogProgress progress,
            GridCalendar calendar,
            Clock clock,
            BooleanSupplier paused) {
        this.dues = dues;
        this.weeks = weeks;
        this.press = press;
        this.progress = progress;
        this.calendar = calendar;
        this.clock = clock;
        this.paused = paused;
    }

    /**
     * Does one piece of work: continues a version in press, compares some entries, or does the first of the tasks that are
     * due. Each piece fits in a transaction, also after a long downtime.
     *
     * @return whether there was anything to do
     */
    boolean tick(DecidedLog decided) {
        if (press.isBusy()) {
            press.goOn();
            return true;
        }
        var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
        var due = paused.getAsBoolean() ? Optional.<Item>empty() : dues.firstUpTo(now);
        if (due.isEmpty() || !decided.reaches(due.get().at(), now)) {
            return false;
        }
        carryOut(due.get(), now);
        press.goOn();
        return true;
    }

    /** Plans version 1 of {@code week}. If no calendar reaches the week yet, version 1 waits for another calendar. */
    void plan(GridWeek week) {
        if (!dues.publish(week, calendar::schedule)) {
            log.atWarn()
                    .addKeyValue("week", week)
                    .log(
                            "The calendar {} ends before {}: from that week on, every grid waits until the next calendar is activated,"
                                    + " see docs/ops/calendars.md.",
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
     * Begins version 1 of {@code week}, unless the week is held back or a command has already published version 1. In all
     * cases it plans version 1 of the next week.
     */
    private void publishFirst(GridWeek week, Instant now) {
        plan(week.next());
        var state = weeks.get(week.toString());
        if (state.getVersion() == 0 && state.getHold() == null) {
            press.begin(week.toString(), PublicationCause.SCHEDULE, now, progress.last());
        }
    }

    /**
     * If the first waiting change has waited long enough, begins the next versions of all changed weeks together. Weeks
     * that are held back are left out.
     */
    private void publishChanges(Instant due, Instant now) {
        var changed = weeks.all();
        GatherRule.nextPublication(changed.stream()).ifPresent(earliest -> {
            if (earliest.isAfter(due)) {
                // The change for which this publication was planned was already published by a command, or was taken
                // back.
                dues.gather(earliest);
            } else {
                publish(changed, now);
            }
        });
    }

    private void publish(List<GridWeekState> changed, Instant now) {
        changed.stream()
                .filter(GatherRule::isPublished)
                .forEach(week -> press.begin(week.getWeek(), PublicationCause.CHANGES, now, progress.last()));
    }
}
