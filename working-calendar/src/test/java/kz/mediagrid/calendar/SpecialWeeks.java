package kz.mediagrid.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The weeks whose instants lie otherwise than in most weeks, as a page for those who plan them. */
final class SpecialWeeks {

    static final GridWeek FIRST = GridWeek.parse("2024-W01");
    static final GridWeek LAST = GridWeek.parse("2028-W52");

    private static final Statement COMING_WEEK = new Statement("алдағы апта", "предстоящая неделя", "coming week");
    private static final Statement WITHIN_ONE_WORKING_DAY =
            new Statement("бір жұмыс күні ішінде", "в течение одного рабочего дня", "within one working day");
    private static final Statement THURSDAY_OFF =
            new Statement("бейсенбі - демалыс күні", "четверг - выходной день", "Thursday off");
    private static final Statement FRIDAY_OFF =
            new Statement("жұма - демалыс күні", "пятница - выходной день", "Friday off");
    private static final Statement PUBLISHED_ON_A_DAY_OFF = new Statement(
            "медиа-грид демалыс күні жарияланады", "медиа-грид публикуется в выходной день", "published on a day off");
    private static final Statement DISPATCH_INSIDE = new Statement(
            "«бір жұмыс күні» аптаның ішінде аяқталады",
            "«один рабочий день» истекает внутри недели",
            "dispatch due inside the week");
    private static final Statement PROVISIONAL =
            new Statement("алдын ала күнтізбе", "предварительный календарь", "provisional");

    private final WorkingCalendar calendar;
    private final WeekPolicy policy;

    SpecialWeeks(WorkingCalendar calendar, WeekPolicy policy) {
        this.calendar = calendar;
        this.policy = policy;
    }

    List<WeekSchedule> all() {
        return Stream.iterate(FIRST, week -> week.compareTo(LAST) <= 0, GridWeek::next)
                .map(week -> WeekSchedule.of(week, calendar, policy))
                .toList();
    }

    /** What makes the week special; empty for one like most. */
    List<Statement> marks(WeekSchedule week) {
        var thursday = thursday(week);
        var publishedOn = AlmatyTime.dateOf(week.publishAt().at());
        return Stream.of(
                        calendar.isWorkingDay(thursday) ? null : THURSDAY_OFF,
                        calendar.isWorkingDay(thursday.plusDays(1)) ? null : FRIDAY_OFF,
                        calendar.isWorkingDay(publishedOn) ? null : PUBLISHED_ON_A_DAY_OFF,
                        week.dispatchDue().at().isAfter(week.week().startsAt()) ? DISPATCH_INSIDE : null)
                .filter(Objects::nonNull)
                .toList();
    }

    static LocalDate thursday(WeekSchedule week) {
        return week.week().monday().minusDays(4);
    }

    String document() {
        var lines = new ArrayList<String>();
        lines.add("""
                # Special weeks, %d to %d

                Generated from the calendar `%s` and the policy `%s`; see [CONTRIBUTING](../../CONTRIBUTING.md). All times are those
                of Almaty, 24:00 is the end of the day. In all weeks that are not listed, the Thursday and the Friday before the week
                are working days, information is expected and due at 24:00 of the Thursday, the grid is published at %s of the Friday,
                and its dispatch is due at 24:00 of the Friday. `./media-grid week 2025-W19` prints any week with the full reasons. The
                words of the law are in the [glossary](glossary.md).

                **All of 2027 and 2028 is provisional**: computed from the law until the official calendar is published. Orders may still
                swap days, and the first day of Kurban Ait is an estimate. Weeks that depend on it are marked.

                | week | information expected by | submission due | grid published | dispatch due | difference | days off, except weekends |
                |---|---|---|---|---|---|---|""".formatted(
                        FIRST.year(), LAST.year(), calendar.version(), policy.version(), policy.publishingTime()));
        all().stream().filter(week -> !marks(week).isEmpty()).map(this::row).forEach(lines::add);
        lines.add("""

                ## In Kazakh and Russian

                | English | қазақша | русский |
                |---|---|---|""");
        Stream.of(
                        COMING_WEEK,
                        WITHIN_ONE_WORKING_DAY,
                        THURSDAY_OFF,
                        FRIDAY_OFF,
                        PUBLISHED_ON_A_DAY_OFF,
                        DISPATCH_INSIDE,
                        PROVISIONAL)
                .map(SpecialWeeks::words)
                .forEach(lines::add);
        Holiday.known().values().stream()
                .map(Holiday::name)
                .sorted(Comparator.comparing(Statement::en))
                .map(SpecialWeeks::words)
                .forEach(lines::add);
        return String.join("\n", lines) + "\n";
    }

    private String row(WeekSchedule week) {
        var marks = Stream.concat(marks(week).stream(), week.provisional() ? Stream.of(PROVISIONAL) : Stream.of());
        return cells(
                week.week().toString(),
                time(week.expectedBy()),
                time(week.submissionDue()),
                time(week.publishAt()),
                time(week.dispatchDue()),
                marks.map(Statement::en).collect(Collectors.joining(", ")),
                daysOff(week));
    }

    private String daysOff(WeekSchedule week) {
        var last = AlmatyTime.dateOf(week.dispatchDue().at().minusMillis(1));
        return calendar.days(thursday(week), last).stream()
                .filter(day -> !(day.reason() instanceof DayReason.OrdinaryWorkingDay))
                .filter(day -> !(day.reason() instanceof DayReason.Weekend))
                .map(day -> DateWords.written(day.date()).en() + ": "
                        + day.reason().text().en())
                .collect(Collectors.joining("; "));
    }

    private static String time(WeekInstant instant) {
        return instant.written().substring(0, "2026-11-26 24:00".length());
    }

    private static String words(Statement text) {
        return cells(text.en(), text.kk(), text.ru());
    }

    private static String cells(String... cells) {
        return "| " + String.join(" | ", cells) + " |";
    }
}
