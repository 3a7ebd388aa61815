package kz.mediagrid.grid;

import java.time.Instant;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.grid.Decision.HoldLifted;
import kz.mediagrid.grid.Decision.PublicationDue;
import kz.mediagrid.grid.Decision.Refused;
import kz.mediagrid.grid.Decision.WeekComplete;
import kz.mediagrid.grid.Decision.WeekHeld;
import kz.mediagrid.schemas.GridHeld;
import kz.mediagrid.schemas.GridPublicationOrdered;
import kz.mediagrid.schemas.GridWeekState;
import kz.mediagrid.schemas.PlannedEvent;
import kz.mediagrid.schemas.RefusalReason;
import kz.mediagrid.schemas.WeekDeclared;

/** Decides commands about a whole week. */
public final class WeekDecider {

    private final GridCalendar calendar;

    public WeekDecider(GridCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * The decision on a declaration. A declaration is never refused, for any week, because the obligations service reads it
     * from the log itself.
     *
     * @param planned the body's planned events of the week, in the order of the grid
     */
    public static Decision decide(WeekDeclared declared, Stream<PlannedEvent> planned) {
        return new WeekComplete(declared.getWeek(), DeclaredEvents.of(declared, planned));
    }

    /**
     * The decision on {@code command}, which holds or publishes a week.
     *
     * @param state the week's state
     * @param changed whether any entry of the week differs from the week's newest version
     * @param filed whether any event touches the week
     * @param next computes the fingerprint of the week's {@link NextVersion}
     */
    public Decision decide(
            Command command, GridWeekState state, boolean changed, boolean filed, Supplier<String> next) {
        var written = command.week().orElseThrow();
        return calendar.week(written)
                .map(week -> decide(command, week, state, changed, filed, next))
                .orElseGet(() -> new Refused(
                        RefusalReason.WEEK_UNKNOWN,
                        "/week",
                        "The calendar " + calendar.calendarVersion() + " has no grid week '" + written + "'."));
    }

    private static Decision decide(
            Command command,
            GridWeek week,
            GridWeekState state,
            boolean changed,
            boolean filed,
            Supplier<String> next) {
        var isPast = state.getVersion() == 0
                && !filed
                && isOver(week, command.submission().getReceivedAt());
        if (command.record() instanceof GridHeld) {
            return isPast
                    ? new Refused(
                            RefusalReason.WEEK_OVER, week + " has ended, and it had no planned event to hold back.")
                    : new WeekHeld(week);
        }
        if (command.record() instanceof GridPublicationOrdered order) {
            var decision = publish(week, state, changed, isPast);
            return decision instanceof Refused || isOfWhatWasShown(order, next)
                    ? decision
                    : new Refused(
                            RefusalReason.SHOWN_OUTDATED,
                            "/shown",
                            "The next version of " + week + " is no longer as it was shown before this order.");
        }
        throw new IllegalArgumentException(command.name() + " neither holds nor publishes a week.");
    }

    /** An order that does not say what was shown publishes whatever waits. */
    private static boolean isOfWhatWasShown(GridPublicationOrdered order, Supplier<String> next) {
        return order.getShown() == null || order.getShown().equals(next.get());
    }

    private static Decision publish(GridWeek week, GridWeekState state, boolean changed, boolean isPast) {
        // A future week may be published empty, because it is news that nothing is planned. A past week may not, unless
        // a hold stopped its version 1: only a version ends such a hold, because a rebuild of the state would otherwise
        // publish the week.
        var pointless = isPast && state.getHold() == null;
        if (!pointless && (state.getVersion() == 0 || changed)) {
            return new PublicationDue(week);
        }
        if (state.getHold() != null) {
            return new HoldLifted(week);
        }
        return new Refused(
                RefusalReason.NOTHING_TO_PUBLISH,
                pointless
                        ? week + " has ended, and it had no planned event."
                        : "Nothing changed in " + week + " since version " + state.getVersion() + ".");
    }

    /** Whether {@code week} is over at {@code now}. A week that is over without events is neither held nor, unless it is held, published for the first time. */
    public static boolean isOver(GridWeek week, Instant now) {
        return !AlmatyTime.dateOf(now).isBefore(week.next().monday());
    }
}
