package kz.mediagrid.gateway.term;

import static kz.mediagrid.edge.problem.Place.WHOLE;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.calendar.Extension;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.edge.content.LocalTimes;
import kz.mediagrid.edge.content.Rules;
import kz.mediagrid.edge.problem.Place;
import org.jspecify.annotations.Nullable;

/** Parses and validates the new last day of an extension, by the same rules for every kind of obligation. */
public final class NewEnd {

    private static final Place UNTIL = WHOLE.field("until");

    private NewEnd() {}

    /**
     * The new last day of an extension received at {@code instant}.
     *
     * @param until the day as it was sent, e.g. 2026-12-10
     */
    public static Optional<LocalDate> parse(
            Rules rules, @Nullable String until, Instant instant, WorkingCalendar inForce) {
        var day = rules.required(UNTIL, until)
                .flatMap(it -> rules.parsed(UNTIL, it, LocalTimes::date, "a date such as '2026-12-09'"));
        day.flatMap(it -> fault(it, AlmatyTime.dateOf(instant), inForce)).ifPresent(fault -> rules.fault(UNTIL, fault));
        return day;
    }

    private static Optional<String> fault(LocalDate day, LocalDate today, WorkingCalendar inForce) {
        if (day.isBefore(today)) {
            return Optional.of("This would be an extension into the past.");
        }
        if (day.isAfter(today.plusYears(1))) {
            return Optional.of("This is more than a year away.");
        }
        return day.isAfter(inForce.lastDay())
                ? Optional.of("The calendar in force ends on " + inForce.lastDay() + ".")
                : Optional.empty();
    }

    /** Whether {@code until} extends a term that ends at {@code dueAt}. */
    public static boolean isLater(LocalDate until, Instant dueAt) {
        return new Extension(until).dueAt().isAfter(dueAt);
    }

    /**
     * Refuses a last day that does not extend the term.
     *
     * @param what the name of the obligation, as in 'An answer'
     * @throws kz.mediagrid.edge.problem.RequestProblem if the term in force ends then, or later
     */
    public static void requireLater(LocalDate until, Instant dueAt, String what) {
        if (!isLater(until, dueAt)) {
            throw Rules.refusal(
                    UNTIL,
                    what + " is already due by " + AlmatyTime.writeAsEnd(dueAt) + "; the new last day must be later.");
        }
    }
}
