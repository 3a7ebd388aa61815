package kz.mediagrid.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads and writes a calendar as text: first the settings, then for each year one line per special day. */
final class CalendarText {

    /** The country of the calendar [ISO 3166-1]. */
    static final String COUNTRY = "KZ";

    static final String COLUMNS = "date,day,reason,holiday,other day,ground";

    static final String PUBLIC_HOLIDAY = "public holiday";
    static final String CARRIED_OVER = "carried over";
    static final String NEVER_CARRIES = "never carries";
    static final String MOVED_BY_ORDER = "moved by order";
    static final String WORKED_BY_ORDER = "worked by order";

    /** The last year that a calendar may contain. The tables that estimate Kurban Ait end later, in 2174. */
    static final int LAST_YEAR = 2100;

    private CalendarText() {}

    /**
     * The calendar that {@code text} describes.
     *
     * @throws CalendarFormatException with all problems of the calendar
     */
    static CalendarData read(String text) {
        var lines = CalendarLines.ofCalendar(text);
        return checked(data(lines), problems(lines));
    }

    /**
     * The calendar that {@code text} describes. The days of the calendar are not checked against each other or against
     * the law.
     *
     * @throws CalendarFormatException if a line cannot be read or a setting is missing; the exception names every such
     *     problem
     */
    static CalendarData readUnjudged(String text) {
        var lines = CalendarLines.ofCalendar(text);
        var problems = problems(lines);
        if (!problems.isEmpty()) {
            throw new CalendarFormatException(problems);
        }
        return data(lines);
    }

    private static List<Statement> problems(CalendarLines lines) {
        return lines.problems(List.of("version", "country", "issued", "first", "year"));
    }

    private static CalendarData data(CalendarLines lines) {
        if (lines.years().isEmpty()) {
            throw new CalendarFormatException(problems(lines));
        }
        // The substitute for a missing setting is never used: the missing setting itself is reported as a problem.
        var first = orElse(lines.first(), LocalDate.of(lines.years().firstKey(), 1, 1));
        return new CalendarData(
                orElse(lines.version(), "missing"),
                orElse(lines.issued(), first),
                first,
                orElse(lines.computedUntil(), lines.years().lastKey()),
                lines.years(),
                lines.days());
    }

    /**
     * A copy of {@code before} in which the year that {@code yearText} describes is added or replaced.
     *
     * @throws CalendarFormatException with all problems of this year, and all contradictions between this year and
     *     other years
     */
    static CalendarData withYear(CalendarData before, String version, LocalDate issued, String yearText) {
        var lines = CalendarLines.ofYear(yearText, before.holidays());
        var problems = lines.problems(List.of("country", "year"));
        if (lines.years().size() != 1) {
            if (lines.years().size() > 1) {
                problems.add(new Statement(
                        "Жыл мәтіні бірнеше жылға қатысты: " + lines.years().keySet() + ".",
                        "Текст года относится к нескольким годам: "
                                + lines.years().keySet() + ".",
                        "The year's text is about more than one year: "
                                + lines.years().keySet() + "."));
            }
            throw new CalendarFormatException(problems);
        }
        var year = lines.years().firstEntry().getValue();
        var years = new TreeMap<>(before.years());
        years.put(year.year(), year);
        var days = new TreeMap<>(before.days());
        days.keySet().removeIf(date -> date.getYear() == year.year());
        for (var day : lines.days().values()) {
            if (!day.concerns(year.year())) {
                problems.add(new Statement(
                        day.date() + " күні " + year.year() + " жылына жатпайды.",
                        day.date() + " не относится к " + year.year() + " году.",
                        day.date() + " is not in the year " + year.year() + "."));
            } else if (!orElse(days.putIfAbsent(day.date(), day), day).equals(day)) {
                problems.add(anotherLine(day.date()));
            }
        }
        var until = Math.max(before.computedUntil(), year.year());
        return checked(new CalendarData(version, issued, before.first(), until, years, days), problems);
    }

    /**
     * A copy of {@code before} with further special days.
     *
     * @throws CalendarFormatException with all problems of the copy, e.g. a day that has another line already
     */
    static CalendarData withDays(CalendarData before, String version, LocalDate issued, List<SpecialDay> further) {
        var problems = new ArrayList<Statement>();
        var days = new TreeMap<>(before.days());
        for (var day : further) {
            if (days.putIfAbsent(day.date(), day) != null) {
                problems.add(anotherLine(day.date()));
            }
        }
        return checked(
                new CalendarData(version, issued, before.first(), before.computedUntil(), before.years(), days),
                problems);
    }

    private static Statement anotherLine(LocalDate date) {
        return new Statement(
                "Күнтізбеде " + date + " күніне арналған басқа жол бар.",
                "В календаре уже есть другая строка для " + date + ".",
                "The calendar has another line for " + date + " already.");
    }

    private static CalendarData checked(CalendarData data, List<Statement> found) {
        var problems = new ArrayList<>(found);
        problems.addAll(CalendarCheck.problemsOf(data));
        if (!problems.isEmpty()) {
            throw new CalendarFormatException(problems);
        }
        return data;
    }

    private static <T> T orElse(@Nullable T value, T other) {
        return value == null ? other : value;
    }

    /** The calendar as text, in the format that {@link #read(String)} reads. */
    static String write(CalendarData data) {
        var lines = new ArrayList<String>();
        lines.add("version," + data.version());
        lines.add("country," + COUNTRY);
        lines.add("issued," + data.issued());
        lines.add("first," + data.first());
        lines.add("computed until," + data.computedUntil());
        lines.addAll(introduced(data));
        lines.add(COLUMNS);
        for (var year : data.years().values()) {
            lines.add("");
            lines.add(line(year));
            daysOf(year.year(), data).map(CalendarText::line).forEach(lines::add);
        }
        var lastGiven = LocalDate.of(data.years().lastKey(), 12, 31);
        data.days().tailMap(lastGiven, false).values().stream()
                .map(CalendarText::line)
                .forEach(lines::add);
        return String.join("\n", lines) + "\n";
    }

    private static Stream<SpecialDay> daysOf(int year, CalendarData data) {
        return data.days().subMap(LocalDate.of(year, 1, 1), true, LocalDate.of(year, 12, 31), true).values().stream();
    }

    /** A line for each holiday that the calendar introduces, i.e. that {@link Holiday#known()} lacks. */
    private static Collection<String> introduced(CalendarData data) {
        return data.holidays().values().stream()
                .filter(holiday -> !Holiday.known().containsKey(holiday.key()))
                .map(CalendarText::line)
                .toList();
    }

    private static String line(Holiday holiday) {
        var name = holiday.name();
        return String.join(",", "holiday", holiday.key(), name.kk(), name.ru(), name.en());
    }

    private static String line(CalendarYear year) {
        var line = "year," + year.year() + "," + year.status().name().toLowerCase(Locale.ROOT);
        return year.source().isEmpty() ? line : line + "," + year.source();
    }

    static String line(SpecialDay day) {
        var reason = day.reason();
        return String.join(
                ",",
                day.date().toString(),
                workedOrOff(reason),
                word(reason),
                reason.keeps().map(Holiday::key).orElse(""),
                reason.otherDay().map(LocalDate::toString).orElse(""),
                day.ground());
    }

    private static String word(DayReason reason) {
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
        if (reason instanceof DayReason.WorkedByOrder) {
            return WORKED_BY_ORDER;
        }
        throw new IllegalStateException("A " + reason.text().en() + " needs no line in a calendar.");
    }

    static String workedOrOff(DayReason reason) {
        return reason.working() ? "worked" : "off";
    }
}
