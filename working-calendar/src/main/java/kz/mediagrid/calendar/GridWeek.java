package kz.mediagrid.calendar;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.List;
import java.util.regex.Pattern;

/**
 * The week of a media-grid: an ISO week, Monday to Sunday, in {@code Asia/Almaty}, written {@code 2026-W49}.
 *
 * @param monday the week's first day, within the ISO years 0000 to 9999
 */
public record GridWeek(LocalDate monday) implements Comparable<GridWeek> {

    /** The shape of a week in the format of {@link #toString()}. */
    public static final String SHAPE = "^([0-9]{4})-W([0-9]{2})$";

    private static final Pattern WRITTEN = Pattern.compile(SHAPE);

    public GridWeek {
        if (monday.getDayOfWeek() != DayOfWeek.MONDAY) {
            throw new IllegalArgumentException("A grid week begins on a Monday, and " + monday + " is none.");
        }
        var year = monday.get(IsoFields.WEEK_BASED_YEAR);
        if (year < 0 || year > 9999) {
            throw new IllegalArgumentException(
                    "A grid week lies in the years 0000 to 9999, and " + monday + " does not.");
        }
    }

    /** The week of {@code date}. */
    public static GridWeek of(LocalDate date) {
        return new GridWeek(date.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /** The week of {@code instant} in {@code Asia/Almaty}. */
    public static GridWeek of(Instant instant) {
        return of(AlmatyTime.dateOf(instant));
    }

    /**
     * The week {@code number} of the ISO year {@code year}.
     *
     * @throws IllegalArgumentException if the year has no week with this number
     */
    public static GridWeek of(int year, int number) {
        // 4 January is always in week 1.
        var week = of(LocalDate.of(year, 1, 4).plusWeeks(number - 1L));
        if (number < 1 || week.year() != year) {
            throw new IllegalArgumentException(
                    "The year " + year + " has the weeks 01 to " + weeksOf(year) + ", but no week " + number + ".");
        }
        return week;
    }

    /**
     * Parses a week in the format of {@link #toString()}.
     *
     * @throws IllegalArgumentException if {@code text} is not a week; the message is one sentence
     */
    public static GridWeek parse(String text) {
        var written = WRITTEN.matcher(text);
        if (!written.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a week like 2026-W49.");
        }
        try {
            return of(Integer.parseInt(written.group(1)), Integer.parseInt(written.group(2)));
        } catch (DateTimeException e) {
            throw new IllegalArgumentException("'" + text + "' is not a week like 2026-W49.", e);
        }
    }

    private static int weeksOf(int year) {
        return (int) LocalDate.of(year, 1, 4)
                .range(IsoFields.WEEK_OF_WEEK_BASED_YEAR)
                .getMaximum();
    }

    /** The ISO year of the week. Around New Year, some days of the week can be in another calendar year. */
    public int year() {
        return monday.get(IsoFields.WEEK_BASED_YEAR);
    }

    /** The week's number in its ISO year, 1 to 53. */
    public int number() {
        return monday.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    }

    public LocalDate sunday() {
        return monday.plusDays(6);
    }

    /** The seven days, Monday first. */
    public List<LocalDate> days() {
        return monday.datesUntil(monday.plusDays(7)).toList();
    }

    public boolean contains(LocalDate date) {
        return !date.isBefore(monday) && !date.isAfter(sunday());
    }

    /** Monday 00:00, the first instant of the week. */
    public Instant startsAt() {
        return AlmatyTime.startOf(monday);
    }

    public GridWeek next() {
        return new GridWeek(monday.plusWeeks(1));
    }

    public GridWeek previous() {
        return new GridWeek(monday.minusWeeks(1));
    }

    @Override
    public int compareTo(GridWeek other) {
        return monday.compareTo(other.monday);
    }

    @Override
    public String toString() {
        return "%04d-W%02d".formatted(year(), number());
    }
}
