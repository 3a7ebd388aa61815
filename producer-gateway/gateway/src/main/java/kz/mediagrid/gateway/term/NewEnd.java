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
import kz.mediagrid.edge.problem.ProblemText;
import org.jspecify.annotations.Nullable;

/** Parses and validates the new last day of an extension, by the same rules for every kind of obligation. */
public final class NewEnd {

    private static final Place UNTIL = WHOLE.field("until");

    private NewEnd() {}

    /**
     * The new last day of an extension that was received at {@code instant}; empty if {@code until} is missing
     * or unreadable.
     *
     * @param until the day as it was sent, e.g. 2026-12-10
     */
    public static Optional<LocalDate> parse(
            Rules rules, @Nullable String until, Instant instant, WorkingCalendar inForce) {
        var day = rules.required(UNTIL, until)
                .flatMap(
                        it -> rules.parsed(UNTIL, it, LocalTimes::date, ProblemText.of("date.expected", "2026-12-09")));
        day.flatMap(it -> fault(it, AlmatyTime.dateOf(instant), inForce)).ifPresent(fault -> rules.fault(UNTIL, fault));
        return day;
    }

    private static Optional<ProblemText> fault(LocalDate day, LocalDate today, WorkingCalendar inForce) {
        if (day.isBefore(today)) {
            return Optional.of(ProblemText.of("term.extended-into-past"));
        }
        if (day.isAfter(today.plusYears(1))) {
            return Optional.of(ProblemText.of("term.too-far"));
        }
        return day.isAfter(inForce.lastDay())
                ? Optional.of(ProblemText.of("term.calendar-ends", inForce.lastDay()))
                : Optional.empty();
    }

    /** Whether {@code until} extends a term that ends at {@code dueAt}. */
    public static boolean isLater(LocalDate until, Instant dueAt) {
        return new Extension(until).dueAt().isAfter(dueAt);
    }

    /**
     * Refuses a last day that does not extend the term.
     *
     * @param dueAlready the key of the problem text for a term that already ends at 24:00 of {@code until} or later
     * @throws kz.mediagrid.edge.problem.RequestProblem if the term already ends at 24:00 of {@code until} or later
     */
    public static void requireLater(LocalDate until, Instant dueAt, String dueAlready) {
        if (!isLater(until, dueAt)) {
            throw Rules.refusal(UNTIL, ProblemText.of(dueAlready, AlmatyTime.writeAsEnd(dueAt)));
        }
    }
}
