package kz.mediagrid.calendar.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.function.Function;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.WeekInstant;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.calendar.WeekSchedule;
import kz.mediagrid.calendar.WorkingCalendar;

/** Computes the due time for an answer, a contribution to a joint matter, a weekly form, or the sending of a grid. */
@FunctionalInterface
interface DueQuestion {

    String A_DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    /**
     * Computes the due time by {@code calendar}.
     *
     * @param agency the rule and closing time of the state body
     * @throws IllegalArgumentException if the user gave a closing time but the rule uses no closing time
     */
    DueAnswer answer(WorkingCalendar calendar, AgencyTerms agency);

    /**
     * Parses a question for a due time.
     *
     * @param opener the receipt, day or week from which the term is counted
     * @throws IllegalArgumentException if {@code opener} is invalid, or if the user gave a rule or closing time that
     *     the kind does not use; the message is one sentence
     */
    static DueQuestion of(DueKind kind, String opener, RuleChoice rule) {
        return switch (kind) {
            case REQUEST_ANSWER -> ofReceipt(kind, opener, rule);
            case JOINT_CONTRIBUTION ->
                opener.matches(A_DATE) ? ofDay(kind, opener, rule) : ofReceipt(kind, opener, rule);
            case WEEKLY_SUBMISSION -> ofWeek(kind, opener, rule, WeekSchedule::submissionDue);
            case GRID_DISPATCH -> ofWeek(kind, opener, rule, WeekSchedule::dispatchDue);
        };
    }

    private static DueQuestion ofReceipt(DueKind kind, String opener, RuleChoice rule) {
        var received = instant(opener);
        return (calendar, agency) -> DueAnswer.of(kind, calendar.oneWorkingDayAfter(received, rule.of(agency)));
    }

    private static DueQuestion ofDay(DueKind kind, String opener, RuleChoice rule) {
        rule.requireNone("the day on which a matter arose");
        var day = date(opener);
        return (calendar, agency) -> DueAnswer.of(kind, calendar.oneWorkingDayAfter(day));
    }

    private static DueQuestion ofWeek(
            DueKind kind, String opener, RuleChoice rule, Function<WeekSchedule, WeekInstant> instant) {
        rule.requireNone("a week");
        var week = GridWeek.parse(opener);
        return (calendar, agency) -> {
            var schedule = WeekSchedule.of(week, calendar, WeekPolicy.standard());
            return DueAnswer.of(kind, schedule, instant.apply(schedule));
        };
    }

    private static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is not a date like 2026-12-03.", e);
        }
    }

    private static Instant instant(String text) {
        try {
            // Requires a year of four digits: Java also parses years such as +999999999, which no calendar has.
            if (text.matches("[0-9]{4}-.*T.*(Z|[+-][0-9:]+)")) {
                return OffsetDateTime.parse(text).toInstant();
            }
            return LocalDateTime.parse(text).atZone(AlmatyTime.ZONE).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "'" + text + "' is not a date and time like 2025-03-20T15:00 (Almaty) or 2025-03-20T10:00Z.", e);
        }
    }
}
