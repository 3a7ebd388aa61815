package kz.mediagrid.aggregator.grid;

import kz.mediagrid.aggregator.grid.Decision.HoldLifted;
import kz.mediagrid.aggregator.grid.Decision.PublicationDue;
import kz.mediagrid.aggregator.grid.Decision.Refused;
import kz.mediagrid.aggregator.grid.Decision.WeekComplete;
import kz.mediagrid.aggregator.grid.Decision.WeekHeld;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.schemas.GridHeld;
import kz.mediagrid.schemas.GridPublicationOrdered;
import kz.mediagrid.schemas.GridWeekState;
import kz.mediagrid.schemas.RefusalReason;
import kz.mediagrid.schemas.WeekDeclared;

/** Decides what becomes of a command about a whole week. */
public final class WeekDesk {

    private final GridCalendar calendar;

    public WeekDesk(GridCalendar calendar) {
        this.calendar = calendar;
    }

    /**
     * The decision on {@code command}.
     *
     * @param state how its week stands
     * @param changed whether an entry of the week differs from what its newest version shows
     */
    public Decision decide(Command command, GridWeekState state, boolean changed) {
        var written = command.week().orElseThrow();
        if (command.body() instanceof WeekDeclared) {
            // Never refused, whatever the week: the clock of obligations reads the declaration from the log itself.
            return new WeekComplete(written);
        }
        return calendar.week(written)
                .map(week -> decide(command, week, state, changed))
                .orElseGet(() -> new Refused(
                        RefusalReason.WEEK_UNKNOWN,
                        "/week",
                        "The calendar " + calendar.calendarVersion() + " has no grid week '" + written + "'."));
    }

    private static Decision decide(Command command, GridWeek week, GridWeekState state, boolean changed) {
        if (command.body() instanceof GridHeld) {
            return new WeekHeld(week);
        }
        if (command.body() instanceof GridPublicationOrdered) {
            if (state.getVersion() == 0 || changed) {
                return new PublicationDue(week);
            }
            return state.getHeld()
                    ? new HoldLifted(week)
                    : new Refused(
                            RefusalReason.NOTHING_TO_PUBLISH,
                            "Nothing changed in " + week + " since version " + state.getVersion() + ".");
        }
        throw new IllegalArgumentException(command.name() + " is no command about a week.");
    }
}
