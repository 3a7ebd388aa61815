package kz.mediagrid.edge.content;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.calendar.CalendarRangeException;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.calendar.WeekSchedule;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;

/** Parses grid weeks. Checks that the calendar in force covers all days that determine the times of a week. */
public final class GridWeeks {

    private final Calendars calendars;
    private final WeekPolicy policy;

    /** The schedules that were asked for, by the calendar in force: each submission asks for those of its weeks. */
    private volatile Schedules known;

    public GridWeeks(Calendars calendars, WeekPolicy policy) {
        this.calendars = calendars;
        this.policy = policy;
        this.known = new Schedules(calendars.inForce(), new ConcurrentHashMap<>());
    }

    private record Schedules(WorkingCalendar calendar, Map<GridWeek, WeekSchedule> ofWeek) {}

    /**
     * @throws kz.mediagrid.edge.problem.RequestProblem if {@code text} is not a week, or if the calendar in force does
     *     not cover all days that determine the times of the week
     */
    public GridWeek require(String text) {
        var week = parse(text);
        if (!reaches(week)) {
            throw ProblemKind.NOT_FOUND.because(ProblemText.of("week.beyond-calendar", week));
        }
        return week;
    }

    /**
     * The week in a query parameter.
     *
     * @param parameter the name of the query parameter
     * @throws kz.mediagrid.edge.problem.RequestProblem if {@code text} is not a week, or if the calendar in force does
     *     not cover all days that determine the times of the week
     */
    public GridWeek requireParameter(String parameter, String text) {
        try {
            var week = GridWeek.parse(text);
            if (reaches(week)) {
                return week;
            }
        } catch (IllegalArgumentException e) {
            throw notCovered(parameter);
        }
        throw notCovered(parameter);
    }

    private static RuntimeException notCovered(String parameter) {
        return ProblemKind.MALFORMED.because(ProblemText.of("parameter.week", parameter));
    }

    /**
     * The times of the week by the calendar in force.
     *
     * @throws CalendarRangeException if the calendar does not cover all days that determine them
     */
    public WeekSchedule schedule(GridWeek week) {
        var calendar = calendars.inForce();
        var latest = known;
        if (!latest.calendar().equals(calendar)) {
            latest = new Schedules(calendar, new ConcurrentHashMap<>());
            known = latest;
        }
        return latest.ofWeek().computeIfAbsent(week, asked -> WeekSchedule.of(asked, calendar, policy));
    }

    /**
     * Whether the calendar in force covers all days that determine the times of {@code week}, such as the week's due
     * time.
     */
    public boolean reaches(GridWeek week) {
        try {
            return schedule(week).week().equals(week);
        } catch (CalendarRangeException e) {
            return false;
        }
    }

    /** When the first version of the week is to be published; empty if the calendar in force does not reach so far. */
    public Optional<Instant> publishAt(GridWeek week) {
        return reaches(week) ? Optional.of(schedule(week).publishAt().at()) : Optional.empty();
    }

    /** @throws kz.mediagrid.edge.problem.RequestProblem if {@code text} is not a week */
    public static GridWeek parse(String text) {
        try {
            return GridWeek.parse(text);
        } catch (IllegalArgumentException e) {
            throw ProblemKind.MALFORMED.because(ProblemText.of("week.unreadable"));
        }
    }

    /** @throws kz.mediagrid.edge.problem.RequestProblem if the week is more than a year away from {@code now} */
    public static void requireNear(GridWeek week, Instant now) {
        var today = AlmatyTime.dateOf(now);
        if (week.sunday().isBefore(today.minusYears(1)) || week.monday().isAfter(today.plusYears(1))) {
            throw ProblemKind.VALIDATION.because(ProblemText.of("week.too-far", week));
        }
    }
}
