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

/** The changes that a calendar would make if it came into force now, or the reasons for which it cannot. */
@JsonInclude(JsonInclude.Include.NON_NULL)
@Schema(
        name = "CalendarPreview",
        description = "What a calendar would change if it came into force now, or why it cannot.")
record PreviewResponse(
        @Schema(description = "Version of the calendar that it was compared with: what to send as 'replaces'.")
        String replaces,

        @Schema(description = "Everything that keeps it from coming into force, a sentence each; empty: nothing does.")
        List<String> problems,

        @Schema(description = "What it is called; absent where there are problems.", example = "kz-2026-12-01")
        @Nullable
        String version,

        @Schema(description = "The years whose status or source changes, in order.")
        List<Year> years,

        @Schema(description = "The days that are worked in one and off in the other, in order.")
        List<Day> days,

        @Schema(description = "The grid weeks from this one on whose instants change, in order.")
        List<Week> weeks,

        @Schema(description = "What becomes of what is owed, by kind; absent where there are problems.") @Nullable
        Owed owed) {

    /** The response for a calendar that cannot come into force. */
    static PreviewResponse refused(String replaces, List<String> problems) {
        return new PreviewResponse(replaces, problems, null, List.of(), List.of(), List.of(), null);
    }

    @Schema(name = "YearChange", description = "A year that the two calendars rely on differently.")
    record Year(
            @Schema(description = "As it is now; absent where the calendar in force does not cover it.")
            CalendarResponse.@Nullable Year before,

            @Schema(description = "As it would be.") CalendarResponse.Year after) {

        /** The years of {@code next} that differ from those of {@code current}. */
        static List<Year> changed(WorkingCalendar current, WorkingCalendar next) {
            var now = current.years().stream().collect(Collectors.toMap(CalendarYear::year, CalendarResponse.Year::of));
            return next.years().stream()
                    .map(year -> new Year(now.get(year.year()), CalendarResponse.Year.of(year)))
                    .filter(year -> !year.after().equals(year.before()))
                    .toList();
        }
    }

    /** A day in one calendar. */
    @Schema(name = "CalendarDay", description = "How one calendar sees a day.")
    record Seen(
            @Schema(description = "Whether it is worked.") boolean working,

            @Schema(description = "Why, with the law or order.")
            Text reason,

            @Schema(description = "Whether the year is only computed so far.")
            boolean provisional) {

        static Seen of(CalendarDay day) {
            return new Seen(day.working(), Text.of(day.explanation()), day.provisional());
        }
    }

    @Schema(name = "DayChange", description = "A day that the two calendars see differently.")
    record Day(
            @Schema(description = "The day.", format = "date")
            String date,

            @Schema(description = "As it is now.") Seen before,
            @Schema(description = "As it would be.") Seen after) {

        static Day of(DayChange change) {
            return new Day(change.after().date().toString(), Seen.of(change.before()), Seen.of(change.after()));
        }
    }

    @Schema(name = "WeekChange", description = "A grid week some instants of which change.")
    record Week(
            @Schema(description = "The week.", example = "2026-W50")
            String week,

            @Schema(description = "The instants that change.")
            List<Moved> instants) {}

    @Schema(name = "InstantChange", description = "An instant of a week that changes.")
    record Moved(
            @Schema(description = "Which one.", example = "submissionDue")
            String name,

            @Schema(description = "As it is now.", format = "date-time")
            String before,

            @Schema(description = "As it would be.", format = "date-time")
            String after,

            @Schema(description = "Why it would lie there.") Text reason,

            @Schema(description = "Whether a year that is only computed so far put it there.")
            boolean provisional) {}

    @Schema(name = "OwedByKind", description = "What becomes of what is owed, by kind.")
    record Owed(
            @Schema(description = "The forms of the weeks (para. 5).")
            Counted weeklyForms,

            @Schema(description = "The answers to requests (para. 8).")
            Counted requestAnswers,

            @Schema(description = "What bodies have to say of joint matters (para. 5).")
            Counted jointContributions,

            @Schema(description = "The sendings of grids to the mass media (para. 6).")
            Counted gridDispatches) {

        static Owed of(Function<ObligationKind, OwedNow.Moved> moved) {
            return new Owed(
                    Counted.of(moved.apply(ObligationKind.WEEKLY_SUBMISSION)),
                    Counted.of(moved.apply(ObligationKind.REQUEST_ANSWER)),
                    Counted.of(moved.apply(ObligationKind.JOINT_CONTRIBUTION)),
                    Counted.of(moved.apply(ObligationKind.GRID_DISPATCH)));
        }
    }

    @Schema(name = "OwedCount", description = "How much is owed of one kind, and how much of it moves.")
    record Counted(
            @Schema(description = "How many are owed: open, or overdue and not met.")
            int open,

            @Schema(description = "How many of them would be due at another time.")
            int moved) {

        static Counted of(OwedNow.Moved counted) {
            return new Counted(counted.open(), counted.moved());
        }
    }
}
