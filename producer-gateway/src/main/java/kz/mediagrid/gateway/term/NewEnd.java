package kz.mediagrid.gateway.term;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.problem.Faults;
import kz.mediagrid.edge.problem.Place;
import org.jspecify.annotations.Nullable;

/**
 * Until when more time is given, as it was sent: the same rules for whatever is owed.
 *
 * @param until the new last day, like 2026-12-10
 */
public record NewEnd(@Nullable String until) {

    private static final Place UNTIL = WHOLE.field("until");

    /** Adds what is wrong with it where it was received at {@code instant}, whatever it extends. */
    public void check(Instant instant, WorkingCalendar inForce, Faults faults) {
        if (new Rules(faults).present(UNTIL, until)) {
            checkDay(AlmatyTime.dateOf(instant), inForce, faults);
        }
    }

    private void checkDay(LocalDate today, WorkingCalendar inForce, Faults faults) {
        var day = day();
        if (day.isEmpty()) {
            faults.add(UNTIL, "This must be a date such as '2026-12-09'.");
        } else if (day.get().isBefore(today)) {
            faults.add(UNTIL, "This would be an extension into the past.");
        } else if (day.get().isAfter(today.plusYears(1))) {
            faults.add(UNTIL, "This is more than a year away.");
        } else if (day.get().isAfter(inForce.lastDay())) {
            faults.add(UNTIL, "The calendar in force ends on " + inForce.lastDay() + ".");
        }
    }

    /** Whether it gives more time to what is due at {@code dueAt}. */
    public boolean isLaterThan(Instant dueAt) {
        return AlmatyTime.endOf(lastDay()).isAfter(dueAt);
    }

    /**
     * Refuses it where it gives no more time than there is.
     *
     * @param what is owed, as in 'An answer'
     * @throws kz.mediagrid.edge.problem.RequestProblem if the term in force ends then, or later
     */
    public void requireLaterThan(Instant dueAt, String what) {
        if (!isLaterThan(dueAt)) {
            var faults = new Faults();
            faults.add(UNTIL, what + " is due by " + AlmatyTime.writeAsEnd(dueAt) + " already.");
            faults.refuseIfAny();
        }
    }

    private Optional<LocalDate> day() {
        return Optional.ofNullable(until).flatMap(LocalTimes::date);
    }

    public LocalDate lastDay() {
        return day().orElseThrow(() -> new IllegalStateException("the rules let through an extension without a day"));
    }
}
