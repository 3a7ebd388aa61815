package kz.mediagrid.gateway.calendar;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.mediagrid.calendar.CalendarDay;
import kz.mediagrid.calendar.CalendarYear;
import kz.mediagrid.calendar.DayChange;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.gateway.term.OwedNow;
import kz.mediagrid.schemas.ObligationKind;
import org.jspecify.annotations.Nullable;

/**
 * The changes that a new calendar would make if it came into force now, or the problems that prevent its activation.
 *
 * @param replaces version of the calendar in force; the activation must name this version in 'replaces'
 * @param problems all problems that prevent the activation, one sentence each; empty if there are none
 * @param version version of the new calendar; absent if there are problems
 * @param years years whose status or source would change, in ascending order
 * @param days days that are working days in only one of the two calendars, in ascending order
 * @param weeks grid weeks whose times would change, from the current week on, in ascending order
 * @param owed two numbers for each kind of obligation: the number of open obligations, and the number of open
 *     obligations whose due time would change; absent if there are problems
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(name = "CalendarPreview")
record PreviewResponse(
        String replaces,
        List<String> problems,
        @Schema(example = "kz-2026-12-01") @Nullable String version,
        List<Year> years,
        List<Day> days,
        List<Week> weeks,
        @Nullable Owed owed) {

    /** The response for a calendar that cannot come into force. */
    static PreviewResponse refused(String replaces, List<String> problems) {
        return new PreviewResponse(replaces, problems, null, List.of(), List.of(), List.of(), null);
    }

    /**
     * A year whose status or source differs between the two calendars.
     *
     * @param before the year in the calendar in force; absent if this calendar does not cover the year
     * @param after the year in the new calendar
     */
    @Schema(name = "YearChange")
    record Year(CalendarResponse.@Nullable Year before, CalendarResponse.Year after) {

        /**
         * The years of {@code next} that {@code current} does not have, or whose status or source is different in
         * {@code current}.
         */
        static List<Year> changed(WorkingCalendar current, WorkingCalendar next) {
            var now = current.years().stream().collect(Collectors.toMap(CalendarYear::year, CalendarResponse.Year::of));
            return next.years().stream()
                    .map(year -> new Year(now.get(year.year()), CalendarResponse.Year.of(year)))
                    .filter(year -> !year.after().equals(year.before()))
                    .toList();
        }
    }

    /**
     * A day, as one of the two calendars has it.
     *
     * @param working whether the day is a working day
     * @param reason reason why the day is a working day or a day off, with the legal basis of the reason in brackets,
     *     if there is a legal basis
     * @param provisional true while no official calendar of the day's year exists
     */
    @Schema(name = "CalendarDay")
    record Seen(boolean working, Text reason, boolean provisional) {

        static Seen of(CalendarDay day) {
            return new Seen(day.working(), Text.of(day.explanation()), day.provisional());
        }
    }

    /**
     * A day that is a working day in only one of the two calendars.
     *
     * @param date the date
     * @param before the day in the calendar in force
     * @param after the day in the new calendar
     */
    @Schema(name = "DayChange")
    record Day(@Schema(format = "date") String date, Seen before, Seen after) {

        static Day of(DayChange change) {
            return new Day(change.after().date().toString(), Seen.of(change.before()), Seen.of(change.after()));
        }
    }

    /**
     * A grid week whose times would change.
     *
     * @param week the grid week
     * @param instants the times of the week that would change
     */
    @Schema(name = "WeekChange")
    record Week(@Schema(example = "2026-W50") String week, List<Moved> instants) {}

    /**
     * A time of a grid week, before and after the change.
     *
     * @param name name of the time: expectedBy, submissionDue, publishAt or dispatchDue
     * @param before the time by the calendar in force
     * @param after the time by the new calendar
     * @param reason reason for the new time
     * @param provisional true if the new time depends on a year that has no official calendar yet
     */
    @Schema(name = "InstantChange")
    record Moved(
            @Schema(example = "submissionDue") String name,
            @Schema(format = "date-time") String before,
            @Schema(format = "date-time") String after,
            Text reason,
            boolean provisional) {}

    /**
     * Two numbers for each kind of obligation: the number of open obligations, and the number of open obligations whose
     * due time would change.
     *
     * @param weeklyForms weekly forms (para. 5)
     * @param requestAnswers answers to information requests (para. 8)
     * @param jointContributions contributions to joint matters (para. 5)
     * @param gridDispatches dispatches of grids to the mass media (para. 6)
     */
    @Schema(name = "OwedByKind")
    record Owed(Counted weeklyForms, Counted requestAnswers, Counted jointContributions, Counted gridDispatches) {

        static Owed of(Function<ObligationKind, OwedNow.Moved> moved) {
            return new Owed(
                    Counted.of(moved.apply(ObligationKind.WEEKLY_SUBMISSION)),
                    Counted.of(moved.apply(ObligationKind.REQUEST_ANSWER)),
                    Counted.of(moved.apply(ObligationKind.JOINT_CONTRIBUTION)),
                    Counted.of(moved.apply(ObligationKind.GRID_DISPATCH)));
        }
    }

    /**
     * The numbers for one kind of obligation.
     *
     * @param open number of open obligations, overdue ones included
     * @param moved number of open obligations whose due time would change
     */
    @Schema(name = "OwedCount")
    record Counted(int open, int moved) {

        static Counted of(OwedNow.Moved counted) {
            return new Counted(counted.open(), counted.moved());
        }
    }
}
