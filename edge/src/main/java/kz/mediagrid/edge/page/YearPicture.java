package kz.mediagrid.edge.page;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kz.mediagrid.calendar.CalendarDay;
import kz.mediagrid.calendar.DayReason;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.calendar.YearStatus;
import org.jspecify.annotations.Nullable;

/**
 * One year of a working calendar for display. The picture contains the months, the kind of each day, and the reason for
 * each special day. The fragment {@code page/year} renders the picture.
 *
 * @param official true if the authority has published the year's calendar, false if the days are computed from the law
 * @param source the source of the year's days, in the reader's language; empty if the calendar names no source
 * @param months the months that the calendar covers
 * @param kinds the kinds of day in the year, each with its number of days; ordinary working days are left out
 */
public record YearPicture(
        int year, boolean official, String source, int workingDays, List<Month> months, List<Count> kinds) {

    private static final int DAYS_OF_WEEK = 7;

    /** The kind of a day. A special kind has a mark, so that readers recognise the kind even without seeing colours. */
    public enum Kind {
        WORKED(""),
        WEEKEND(""),
        PUBLIC_HOLIDAY("●"),
        CARRIED_OVER("→"),
        NEVER_CARRIES("○"),
        MOVED_BY_ORDER("↔"),
        WORKED_BY_ORDER("✓");

        private final String mark;

        Kind(String mark) {
            this.mark = mark;
        }

        public String mark() {
            return mark;
        }

        /** The key of the kind's name in the message bundles. */
        public String words() {
            return "year.kind." + name();
        }

        /** The kind's name in style sheets, e.g. {@code public-holiday}. */
        public String style() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        /** Whether the reason for a day of this kind is listed below the month. Working days and weekends need no reason. */
        boolean isSpecial() {
            return this != WORKED && this != WEEKEND;
        }

        static Kind of(DayReason reason) {
            if (reason instanceof DayReason.Weekend) {
                return WEEKEND;
            }
            if (reason instanceof DayReason.PublicHoliday) {
                return PUBLIC_HOLIDAY;
            }
            if (reason instanceof DayReason.CarriedOver) {
                return CARRIED_OVER;
            }
            if (reason instanceof DayReason.DayOffThatNeverCarries) {
                return NEVER_CARRIES;
            }
            if (reason instanceof DayReason.MovedByOrder) {
                return MOVED_BY_ORDER;
            }
            return reason instanceof DayReason.WorkedByOrder ? WORKED_BY_ORDER : WORKED;
        }
    }

    /**
     * One month of the year.
     *
     * @param name the key of the month's name in the message bundles
     * @param weeks the weeks, each with seven days from Monday; a day outside the month or the calendar is null
     * @param explained the days that need a reason, in order of date
     */
    public record Month(
            int number, String name, int workingDays, List<List<@Nullable Day>> weeks, List<Day> explained) {}

    /**
     * One day of the month.
     *
     * @param written the date in words, as in {@code 9 наурыз, дүйсенбі}
     * @param reason the reason for the day's kind, in the reader's language, with the law or the official order in
     *     brackets
     */
    public record Day(LocalDate date, Kind kind, String written, String reason) {

        public int number() {
            return date.getDayOfMonth();
        }
    }

    /** The number of days of one kind. */
    public record Count(Kind kind, long days) {}

    /**
     * The picture of {@code year}, in the language {@code reader}.
     *
     * @throws kz.mediagrid.calendar.CalendarRangeException if the calendar has no such year
     */
    public static YearPicture of(WorkingCalendar calendar, int year, Language reader, DatesInWords dates) {
        boolean official = calendar.statusOf(year) == YearStatus.OFFICIAL;
        var months = IntStream.rangeClosed(1, 12)
                .mapToObj(month -> daysOf(calendar, YearMonth.of(year, month)))
                .filter(days -> !days.isEmpty())
                .map(days -> month(days, reader, dates))
                .toList();
        return new YearPicture(
                year,
                official,
                source(calendar, year, reader),
                months.stream().mapToInt(Month::workingDays).sum(),
                months,
                counts(months));
    }

    private static List<CalendarDay> daysOf(WorkingCalendar calendar, YearMonth month) {
        var first = Collections.max(List.of(month.atDay(1), calendar.firstDay()));
        var last = Collections.min(List.of(month.atEndOfMonth(), calendar.lastDay()));
        return calendar.days(first, last);
    }

    private static Month month(List<CalendarDay> covered, Language reader, DatesInWords dates) {
        var days = covered.stream()
                .map(day -> new Day(
                        day.date(),
                        Kind.of(day.reason()),
                        dates.weekday(day.date()),
                        dates.inText(day.explanation().in(reader))))
                .toList();
        int number = days.get(0).date().getMonthValue();
        return new Month(
                number,
                "month.name." + number,
                (int) covered.stream().filter(CalendarDay::working).count(),
                weeks(days),
                days.stream().filter(day -> day.kind().isSpecial()).toList());
    }

    private static List<List<@Nullable Day>> weeks(List<Day> days) {
        var cells = new ArrayList<@Nullable Day>();
        IntStream.range(1, days.get(0).date().getDayOfWeek().getValue()).forEach(before -> cells.add(null));
        cells.addAll(days);
        while (cells.size() % DAYS_OF_WEEK > 0) {
            cells.add(null);
        }
        return IntStream.range(0, cells.size() / DAYS_OF_WEEK)
                .mapToObj(week ->
                        Collections.unmodifiableList(cells.subList(week * DAYS_OF_WEEK, (week + 1) * DAYS_OF_WEEK)))
                .toList();
    }

    private static List<Count> counts(List<Month> months) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind != Kind.WORKED)
                .map(kind -> new Count(
                        kind, daysOf(months).filter(day -> day.kind() == kind).count()))
                .filter(count -> count.days() > 0)
                .toList();
    }

    private static Stream<Day> daysOf(List<Month> months) {
        return months.stream()
                .flatMap(month -> month.weeks().stream())
                .flatMap(List::stream)
                .flatMap(Stream::ofNullable);
    }

    private static String source(WorkingCalendar calendar, int year, Language reader) {
        return calendar.years().stream()
                .filter(one -> one.year() == year)
                .map(one -> one.sourceInWords().in(reader))
                .findFirst()
                .orElse("");
    }
}
