package kz.mediagrid.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Counts the working time of a state body. On working days, a state body works from 09:00 to its closing time.
 *
 * <p>Lunch and shortened days before holidays are ignored. Working hours determine only when people are notified, never
 * when an obligation is due. The closing moment itself is not working time, so that no moment is counted twice.
 */
public final class WorkingHours {

    /** The opening time of state bodies. */
    public static final LocalTime OPENING_TIME = LocalTime.of(9, 0);

    private final WorkingCalendar calendar;
    private final LocalTime closingTime;

    private WorkingHours(WorkingCalendar calendar, LocalTime closingTime) {
        this.calendar = calendar;
        this.closingTime = closingTime;
    }

    /** The hours of a state body that closes at the usual time. */
    public static WorkingHours usual(WorkingCalendar calendar) {
        return until(CountingRule.USUAL_CLOSING_TIME, calendar);
    }

    /**
     * The hours of a state body that closes at {@code closingTime}.
     *
     * @throws IllegalArgumentException if {@code closingTime} is not after the opening time
     */
    public static WorkingHours until(LocalTime closingTime, WorkingCalendar calendar) {
        if (!closingTime.isAfter(OPENING_TIME)) {
            throw new IllegalArgumentException(
                    "A body that opens at " + OPENING_TIME + " cannot close at " + closingTime + ".");
        }
        return new WorkingHours(calendar, closingTime);
    }

    /**
     * The hours of a state body with this closing time in the directory. The usual hours apply if the closing time is
     * null or not after the opening time.
     */
    public static WorkingHours ofAgency(@Nullable LocalTime closingTime, WorkingCalendar calendar) {
        return closingTime == null || !closingTime.isAfter(OPENING_TIME)
                ? usual(calendar)
                : until(closingTime, calendar);
    }

    /** Whether the state body works at {@code instant}. */
    public boolean isWorked(Instant instant) {
        return firstMomentOnOrAfter(instant).equals(instant);
    }

    /** {@code instant} itself if the state body works then, else the state body's next opening. */
    public Instant firstMomentOnOrAfter(Instant instant) {
        var day = AlmatyTime.dateOf(instant);
        if (calendar.isWorkingDay(day) && instant.isBefore(closing(day))) {
            var opening = opening(day);
            return instant.isBefore(opening) ? opening : instant;
        }
        return opening(calendar.firstWorkingDayAfter(day));
    }

    /**
     * The moment at which the body has worked for {@code workingTime} since {@code from}. If the body is closed at
     * {@code from}, the working time starts at the body's next opening.
     *
     * @throws CalendarRangeException if the moment is outside the calendar
     */
    public Instant plus(Instant from, Duration workingTime) {
        requirePositive(workingTime);
        var moment = firstMomentOnOrAfter(from);
        var left = workingTime;
        for (var day = AlmatyTime.dateOf(moment); ; day = calendar.firstWorkingDayAfter(day), moment = opening(day)) {
            var today = Duration.between(moment, closing(day));
            if (left.compareTo(today) < 0) {
                return moment.plus(left);
            }
            left = left.minus(today);
        }
    }

    /**
     * The moment from which the body works for {@code workingTime} until {@code until}. If the body is closed at
     * {@code until}, the working time ends at the body's next opening.
     *
     * @throws CalendarRangeException if the moment is before the calendar
     */
    public Instant minus(Instant until, Duration workingTime) {
        requirePositive(workingTime);
        var moment = firstMomentOnOrAfter(until);
        var left = workingTime;
        for (var day = AlmatyTime.dateOf(moment); ; day = lastWorkingDayBefore(day), moment = closing(day)) {
            var today = Duration.between(opening(day), moment);
            if (left.compareTo(today) <= 0) {
                return moment.minus(left);
            }
            left = left.minus(today);
        }
    }

    private static void requirePositive(Duration workingTime) {
        if (workingTime.isNegative()) {
            throw new IllegalArgumentException("Working time cannot be negative, as " + workingTime + " is.");
        }
    }

    private LocalDate lastWorkingDayBefore(LocalDate day) {
        return calendar.lastWorkingDayOnOrBefore(day.minusDays(1));
    }

    private static Instant opening(LocalDate day) {
        return AlmatyTime.at(day, OPENING_TIME);
    }

    private Instant closing(LocalDate day) {
        return AlmatyTime.at(day, closingTime);
    }
}
