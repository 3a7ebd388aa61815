package kz.mediagrid.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;

/**
 * Counts the working time of a state body: on working days, from 09:00 until it closes.
 *
 * <p>Lunch is ignored, and so are shortened days before holidays: working hours only determine when people are
 * notified, never when an obligation is due. The moment of closing itself does not count as worked, so that every
 * moment of work is counted once.
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
     * The hours of a state body by its closing time in the directory; the usual hours if the closing time is null or
     * not after the opening time.
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

    /** {@code instant} itself if it is worked, else the next opening. */
    public Instant firstMomentOnOrAfter(Instant instant) {
        var day = AlmatyTime.dateOf(instant);
        if (calendar.isWorkingDay(day) && instant.isBefore(closing(day))) {
            var opening = opening(day);
            return instant.isBefore(opening) ? opening : instant;
        }
        return opening(calendar.firstWorkingDayAfter(day));
    }

    /**
     * The moment at which {@code workingTime} has been worked since {@code from}, or since the next opening if the body
     * does not work at {@code from}.
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
     * The moment that is {@code workingTime}, counted in working hours, before {@code until}, or before the next
     * opening if the body does not work at {@code until}.
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
