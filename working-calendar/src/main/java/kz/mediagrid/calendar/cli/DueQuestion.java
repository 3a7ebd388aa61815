package kz.mediagrid.calendar.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.calendar.CountingRule;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.calendar.WeekPolicy;
import kz.mediagrid.calendar.WeekSchedule;
import kz.mediagrid.calendar.WorkingCalendar;

/** The question when something is due: an answer, information on a joint matter, a week's form or its grid. */
final class DueQuestion {

    private static final String A_DATE = "[0-9]{4}-[0-9]{2}-[0-9]{2}";

    private final WorkingCalendar calendar;
    private final WeekPolicy policy;

    DueQuestion(WorkingCalendar calendar, WeekPolicy policy) {
        this.calendar = calendar;
        this.policy = policy;
    }

    Due answer(Arguments arguments) {
        var kind = arguments.oneOf(
                "--kind",
                name -> Arrays.stream(DueKind.values())
                        .filter(one -> one.name().equals(name))
                        .findFirst(),
                DueKind.REQUEST_ANSWER,
                "REQUEST_ANSWER, JOINT_CONTRIBUTION, WEEKLY_SUBMISSION or GRID_DISPATCH");
        var opener = arguments.only(kind.opener());
        return switch (kind) {
            case REQUEST_ANSWER -> ofReceipt(kind, opener, arguments);
            case JOINT_CONTRIBUTION ->
                opener.matches(A_DATE) ? ofDay(kind, opener, arguments) : ofReceipt(kind, opener, arguments);
            case WEEKLY_SUBMISSION -> {
                var week = week(kind, opener, arguments);
                yield Due.of(kind, week, week.submissionDue());
            }
            case GRID_DISPATCH -> {
                var week = week(kind, opener, arguments);
                yield Due.of(kind, week, week.dispatchDue());
            }
        };
    }

    private Due ofReceipt(DueKind kind, String received, Arguments arguments) {
        return Due.of(kind, calendar.oneWorkingDayAfter(instant(received), rule(arguments)));
    }

    private Due ofDay(DueKind kind, String day, Arguments arguments) {
        requireNoRule(arguments, "the day on which a matter arose");
        return Due.of(kind, calendar.oneWorkingDayAfter(date(day)));
    }

    private WeekSchedule week(DueKind kind, String week, Arguments arguments) {
        requireNoRule(arguments, "a week, as " + kind + " does");
        return WeekSchedule.of(GridWeek.parse(week), calendar, policy);
    }

    private static void requireNoRule(Arguments arguments, String opener) {
        for (var option : List.of("--rule", "--closing")) {
            if (arguments.option(option).isPresent()) {
                throw new IllegalArgumentException(
                        option + " is for what is received at an instant; here the term follows from " + opener + ".");
            }
        }
    }

    private static CountingRule rule(Arguments arguments) {
        var closing = arguments.option("--closing").map(DueQuestion::time);
        var rule = arguments.oneOf(
                "--rule",
                name -> CountingRule.ofReceipt(name, closing.orElse(null)),
                CountingRule.fromDayOfReceipt(),
                "FROM_DAY_OF_RECEIPT or REGISTRATION_PRACTICE");
        if (closing.isPresent() && rule.equals(CountingRule.fromDayOfReceipt())) {
            throw new IllegalArgumentException(
                    "--closing makes a difference under --rule REGISTRATION_PRACTICE only, and the rule is "
                            + rule.name() + ".");
        }
        return rule;
    }

    private static LocalTime time(String text) {
        try {
            return LocalTime.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is not a closing time like 18:00.", e);
        }
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
            // Four digits of year: what Java also reads, such as +999999999, has no day anywhere on earth.
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
