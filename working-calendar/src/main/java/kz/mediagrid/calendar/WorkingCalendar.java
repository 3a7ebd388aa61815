package kz.mediagrid.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The days on which state bodies work, and the days off with their reasons.
 *
 * <p>A term of one working day that starts on any date ends at 24:00 of the first working day strictly after that date.
 * The calendar is data: a calendar with another {@linkplain #version() version} can replace it while the system runs.
 * All dates are local dates of {@code Asia/Almaty}. Every method throws a {@link CalendarRangeException} for a day
 * before {@link #firstDay()} or after {@link #lastDay()}.
 */
public final class WorkingCalendar {

    /** The shape of the name of a version. */
    public static final String VERSION = "^[A-Za-z0-9._-]{1,60}$";

    private final String text;
    private final CalendarData data;
    private final NavigableMap<LocalDate, SpecialDay> specialDays;

    private WorkingCalendar(String text, CalendarData data) {
        this.text = text;
        this.data = data;
        this.specialDays = new TreeMap<>();
        for (int year = data.years().lastKey() + 1; year <= data.computedUntil(); year++) {
            specialDays.putAll(HolidayRules.daysOf(year));
        }
        specialDays.putAll(data.days());
    }

    /** The calendar bundled with this build. */
    public static WorkingCalendar kazakhstan() {
        return of(CalendarText.read(CalendarFiles.text()));
    }

    /**
     * The calendar that {@code text} describes. The calendar's {@link #text()} returns {@code text} unchanged.
     *
     * @throws CalendarFormatException if the text has problems; each problem names a line or a date
     */
    public static WorkingCalendar parse(String text) {
        return new WorkingCalendar(text, CalendarText.read(text));
    }

    /**
     * A calendar that was accepted earlier, as {@code text} describes it. The text is not checked again, so that terms
     * are counted as before even if a new check exists now.
     *
     * @throws CalendarFormatException if lines of the text cannot be read
     */
    public static WorkingCalendar acceptedBefore(String text) {
        return new WorkingCalendar(text, CalendarText.readUnjudged(text));
    }

    /**
     * A copy of this calendar in which the year that {@code yearText} describes is added or replaced.
     *
     * <p>The text has the format of the file for an official year, but may also describe a provisional year. A new year
     * must directly follow the last year that the calendar's text gives.
     *
     * @param version the version of the resulting calendar
     * @param issued the date on which the authority issued the new content
     * @throws CalendarFormatException if there are problems; each problem names a line or a date
     */
    public WorkingCalendar withYear(String version, LocalDate issued, String yearText) {
        return of(CalendarText.withYear(data, version, issued, yearText));
    }

    /**
     * A copy of this calendar in which an order swaps a weekend day with a working day (Labour Code, art. 85(3)).
     *
     * @param version the version of the resulting calendar
     * @param issued the date on which the authority issued the order
     * @param worked the Saturday or Sunday that becomes a working day
     * @param off the working day that becomes a day off
     * @throws CalendarFormatException if there are problems, e.g. if the calendar has a reason of its own for one of
     *     the two days; each problem names a date
     */
    public WorkingCalendar withDayOffMoved(String version, LocalDate issued, LocalDate worked, LocalDate off) {
        return of(CalendarText.withDays(
                data,
                version,
                issued,
                List.of(
                        new SpecialDay(off, new DayReason.MovedByOrder(worked), LegalGround.BY_ORDER),
                        new SpecialDay(worked, new DayReason.WorkedByOrder(off), LegalGround.BY_ORDER))));
    }

    private static WorkingCalendar of(CalendarData data) {
        return new WorkingCalendar(CalendarText.write(data), data);
    }

    /** The whole calendar as text, to be stored with the terms that were counted by it. */
    public String text() {
        return text;
    }

    /** The version of this calendar, e.g. {@code kz-2026-11}. */
    public String version() {
        return data.version();
    }

    /**
     * The date on which the authority issued the newest content of this calendar. Of two calendars, the calendar issued
     * later prevails.
     */
    public LocalDate issued() {
        return data.issued();
    }

    public LocalDate firstDay() {
        return data.first();
    }

    public LocalDate lastDay() {
        return data.last();
    }

    /** Every year covered, in order, with its reliability and source. */
    public List<CalendarYear> years() {
        return IntStream.rangeClosed(firstDay().getYear(), data.computedUntil())
                .mapToObj(this::year)
                .toList();
    }

    private CalendarYear year(int year) {
        var given = data.years().get(year);
        return given == null ? CalendarYear.computed(year) : given;
    }

    /** Whether the days of {@code year} are official or provisional. */
    public YearStatus statusOf(int year) {
        if (year < firstDay().getYear() || year > data.computedUntil()) {
            throw outside(LocalDate.of(year, 1, 1));
        }
        return year(year).status();
    }

    public boolean isWorkingDay(LocalDate date) {
        return day(date).working();
    }

    /** The day {@code date}, with the reason why it is worked or off. */
    public CalendarDay day(LocalDate date) {
        if (!data.covers(date)) {
            throw outside(date);
        }
        var provisional = statusOf(date.getYear()) == YearStatus.PROVISIONAL;
        var special = specialDays.get(date);
        if (special != null) {
            return new CalendarDay(date, special.reason(), LegalGround.text(special.ground()), provisional);
        }
        return SpecialDay.isWeekend(date)
                ? new CalendarDay(
                        date, new DayReason.Weekend(), LegalGround.text(LegalGround.FIVE_DAY_WEEK), provisional)
                : new CalendarDay(date, new DayReason.OrdinaryWorkingDay(), Statement.NONE, provisional);
    }

    /** Every day from {@code first} to {@code last}, both included. */
    public List<CalendarDay> days(LocalDate first, LocalDate last) {
        return first.isAfter(last)
                ? List.of()
                : first.datesUntil(last.plusDays(1)).map(this::day).toList();
    }

    /** The days, in order, that are working days in only one of two calendars: this calendar and {@code before}. */
    public List<DayChange> changesFrom(WorkingCalendar before) {
        var first = firstDay().isAfter(before.firstDay()) ? firstDay() : before.firstDay();
        var last = lastDay().isBefore(before.lastDay()) ? lastDay() : before.lastDay();
        return days(first, last).stream()
                .map(day -> new DayChange(before.day(day.date()), day))
                .filter(change -> change.before().working() != change.after().working())
                .toList();
    }

    /** The first working day strictly after {@code date}. */
    public LocalDate firstWorkingDayAfter(LocalDate date) {
        return find(Stream.iterate(date.plusDays(1), day -> day.plusDays(1)));
    }

    /** {@code date} itself if it is worked, else the first working day after {@code date}. */
    public LocalDate firstWorkingDayOnOrAfter(LocalDate date) {
        return find(Stream.iterate(date, day -> day.plusDays(1)));
    }

    /** {@code date} itself if it is worked, else the last working day before {@code date}. */
    public LocalDate lastWorkingDayOnOrBefore(LocalDate date) {
        return find(Stream.iterate(date, day -> day.minusDays(1)));
    }

    // Always terminates: outside the calendar's range, day() throws.
    private LocalDate find(Stream<LocalDate> candidates) {
        return candidates.filter(this::isWorkingDay).findFirst().orElseThrow();
    }

    /**
     * The term of one working day for a receipt at {@code received}, counted from the day of receipt (para. 8
     * of the Rules).
     */
    public Term oneWorkingDayAfter(Instant received) {
        return oneWorkingDayAfter(received, CountingRule.fromDayOfReceipt());
    }

    /** The term of one working day for a receipt at {@code received}, counted by {@code rule}. */
    public Term oneWorkingDayAfter(Instant received, CountingRule rule) {
        return Term.ofReceipt(received, rule, this);
    }

    /** The term of one working day from {@code day}, e.g. the day on which a joint matter arose (para. 5 of the Rules). */
    public Term oneWorkingDayAfter(LocalDate day) {
        return Term.ofDay(day, this);
    }

    /** Two calendars are equal if they have the same content. Remarks and the order of lines do not matter. */
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WorkingCalendar that && data.equals(that.data);
    }

    @Override
    public int hashCode() {
        return data.hashCode();
    }

    @Override
    public String toString() {
        return version();
    }

    private CalendarRangeException outside(LocalDate date) {
        return new CalendarRangeException(date, version(), firstDay(), lastDay());
    }
}
