package kz.mediagrid.editingpages.editing;

import java.time.LocalDate;
import java.util.Objects;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.schemas.EditorialDecision;
import kz.mediagrid.schemas.EventStatus;
import kz.mediagrid.schemas.PlannedEvent;

/**
 * A filing as one week has it.
 *
 * @param decided whether the authorised body ever decided on the event
 * @param late whether the event was filed for the week after the week's cut-off
 */
record WeekFiling(PlannedEvent event, GridWeek week, boolean decided, boolean late) {

    static WeekFiling of(PlannedEvent event, GridWeek week, boolean decided) {
        return new WeekFiling(
                event,
                week,
                decided,
                event.getEntries().stream()
                        .anyMatch(entry -> entry.getWeek().equals(week.toString()) && entry.getLate()));
    }

    /** The day on which the list has the filing: its first day, or Monday if the event begins before the week. */
    LocalDate day() {
        var date = event.getDetails().getDate();
        return date.isBefore(week.monday()) ? week.monday() : date;
    }

    /** The submission that changed the event last; empty if it is unknown. Forms carry it. */
    static String lastChange(PlannedEvent event) {
        return Objects.requireNonNullElse(event.getChangedBy(), "");
    }

    boolean isPlanned() {
        return event.getStatus() == EventStatus.PLANNED;
    }

    /** Whether the event has, or could have, an entry of its own. */
    boolean isOnItsOwn() {
        return standing() == FilingStanding.OPEN;
    }

    FilingStanding standing() {
        if (isPlanned()) {
            return event.getMergedInto() == null ? FilingStanding.OPEN : FilingStanding.MERGED;
        }
        return wasShown() && event.getDecision() != EditorialDecision.EXCLUDE
                ? FilingStanding.CANCELLED
                : FilingStanding.WITHDRAWN;
    }

    private boolean wasShown() {
        return event.getEntries().stream()
                .anyMatch(entry -> entry.getWeek().equals(week.toString()) && entry.getFirstVersion() > 0);
    }

    boolean isUndecided() {
        return isDecided(EditorialDecision.LEFT_TO_POLICY);
    }

    /** Whether this decision on the event is in force, and has an effect. */
    boolean isDecided(EditorialDecision decision) {
        return isOnItsOwn() && event.getDecision() == decision;
    }

    /**
     * Whether the next version will show the event as taking place.
     *
     * @param includes whether the policy includes events without a decision
     */
    boolean isInGrid(boolean includes) {
        return isOnItsOwn()
                && switch (event.getDecision()) {
                    case INCLUDE, FEATURE -> true;
                    case LEFT_TO_POLICY -> includes;
                    case EXCLUDE, UNKNOWN -> false;
                };
    }
}
