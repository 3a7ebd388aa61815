package kz.mediagrid.edge.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.schemas.EventTiming;
import org.jspecify.annotations.Nullable;

/**
 * Formats dates and times in a reader's language, e.g. {@code 9 желтоқсан, сәрсенбі}.
 *
 * <p>The names of months and days come from the message bundles, because a trimmed Java runtime has no Kazakh names.
 */
public final class DatesInWords {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");

    private static final String DATE = "([0-9]{4}-[0-9]{2}-[0-9]{2})";

    /** The beginning of a proof's line about a day: its date and its weekday. */
    private static final Pattern DAY = Pattern.compile("^" + DATE + "  [^ ]+");

    private static final Pattern MOMENT = Pattern.compile(DATE + " ([0-9]{2}:[0-9]{2})(?: \\+05:00)?");
    private static final Pattern ANY_DATE = Pattern.compile(DATE);

    /** A date as the reasons of a calendar have it in Kazakh and in Russian. */
    private static final Pattern DAY_FIRST = Pattern.compile("\\b([0-9]{2})\\.([0-9]{2})\\.([0-9]{4})\\b");

    private final Words words;

    public DatesInWords(Words words) {
        this.words = words;
    }

    /** The day, as in {@code 9 желтоқсан}. */
    public String day(LocalDate date) {
        return words.say("date.day", Integer.toString(date.getDayOfMonth()), month(date));
    }

    /** The day with its weekday, as in {@code 9 желтоқсан, сәрсенбі}. */
    public String weekday(LocalDate date) {
        return words.say("date.weekday", day(date), weekdayName(date));
    }

    /** The day with its year, as in {@code 2026 жылғы 9 желтоқсан}. */
    public String full(LocalDate date) {
        return words.say("date.full", day(date), year(date));
    }

    /** The range of days with its year, as in {@code 2026 жылғы 7–13 желтоқсан}. */
    public String range(LocalDate from, LocalDate to) {
        if (from.getYear() != to.getYear()) {
            return full(from) + " – " + full(to);
        }
        return words.say("date.full", days(from, to), year(to));
    }

    /** The range of days, as in {@code 7–13 желтоқсан}. */
    public String days(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return day(from);
        }
        return from.getMonth() == to.getMonth()
                ? words.say("date.day", from.getDayOfMonth() + "–" + to.getDayOfMonth(), month(to))
                : day(from) + " – " + day(to);
    }

    /** The days of an event: its only day with the day of the week, or the range of its days. */
    public String daysOf(LocalDate first, @Nullable LocalDate last) {
        return last == null ? weekday(first) : days(first, last);
    }

    /** The week's first and last day, as in {@code 7–13 желтоқсан}, with the week's id for addresses. */
    public WeekInWords week(GridWeek week) {
        return new WeekInWords(week.toString(), days(week.monday(), week.sunday()));
    }

    /**
     * The week's first and last day with the year, as in {@code 2026 жылғы 7–13 желтоқсан}, and the week's id for
     * addresses.
     */
    public WeekInWords fullWeek(GridWeek week) {
        return new WeekInWords(week.toString(), range(week.monday(), week.sunday()));
    }

    /** The instant, as in {@code 9 желтоқсан, сәрсенбі, 18:00}. */
    public Moment moment(Instant instant) {
        return new Moment(at(instant, this::day), machine(instant));
    }

    /** The instant with its year, as in {@code 2026 жылғы 9 желтоқсан, сәрсенбі, 18:00}. */
    public Moment fullMoment(Instant instant) {
        return new Moment(at(instant, this::full), machine(instant));
    }

    /**
     * The end of a term, as in {@code 3 желтоқсан, бейсенбі, күннің соңына дейін}. Midnight is written as the end of
     * the day before.
     */
    public Moment until(Instant end) {
        return new Moment(until(end, this::day), machine(end));
    }

    /** The end of a term with its year, as in {@code 2026 жылғы 3 желтоқсан, бейсенбі, күннің соңына дейін}. */
    public Moment fullUntil(Instant end) {
        return new Moment(until(end, this::full), machine(end));
    }

    /** The hours of an event, as in {@code 10:00–11:30}. An event without hours gets a text such as "all day". */
    public String hours(EventTiming timing, @Nullable LocalTime start, @Nullable LocalTime end) {
        if (start == null) {
            return words.say(timing == EventTiming.ALL_DAY ? "time.all-day" : "time.open");
        }
        return time(start) + (end == null ? "" : "–" + time(end));
    }

    /** The time of day, as in {@code 18:00}. */
    public static String time(LocalTime time) {
        return MINUTES.format(time);
    }

    /** The instant in the format of the HTML attribute {@code datetime}. */
    public static String machine(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS)
                .atZone(AlmatyTime.ZONE)
                .toOffsetDateTime()
                .toString();
    }

    /** A text about days, such as a line of a proof or the reason of a day off, with its dates in words. */
    public String inText(String text) {
        return inText(text, this::day);
    }

    /** The same, each date with its year. */
    public String fullInText(String text) {
        return inText(text, this::full);
    }

    private String inText(String text, Function<LocalDate, String> written) {
        var days = replaced(DAY, text, day -> {
            var date = LocalDate.parse(day.group(1));
            return words.say("date.weekday", written.apply(date), weekdayName(date));
        });
        var moments = replaced(MOMENT, days, moment -> {
            var date = LocalDate.parse(moment.group(1));
            return moment.group(2).equals("24:00")
                    ? until(AlmatyTime.endOf(date), written)
                    : at(
                            date.atTime(LocalTime.parse(moment.group(2)))
                                    .atZone(AlmatyTime.ZONE)
                                    .toInstant(),
                            written);
        });
        var any = replaced(ANY_DATE, moments, date -> written.apply(LocalDate.parse(date.group(1))));
        return replaced(
                DAY_FIRST, any, date -> written.apply(LocalDate.of(number(date, 3), number(date, 2), number(date, 1))));
    }

    /** People type reasons: figures that are no date, such as 31.02.2026, stay as they are. */
    private static String replaced(Pattern pattern, String text, Function<MatchResult, String> words) {
        return pattern.matcher(text).replaceAll(found -> {
            try {
                return Matcher.quoteReplacement(words.apply(found));
            } catch (DateTimeException e) {
                return Matcher.quoteReplacement(found.group());
            }
        });
    }

    private static int number(MatchResult date, int group) {
        return Integer.parseInt(date.group(group));
    }

    private String at(Instant instant, Function<LocalDate, String> written) {
        var local = instant.atZone(AlmatyTime.ZONE);
        var date = local.toLocalDate();
        return words.say("date.moment", written.apply(date), weekdayName(date), time(local.toLocalTime()));
    }

    private String until(Instant end, Function<LocalDate, String> written) {
        var local = end.atZone(AlmatyTime.ZONE);
        var date = local.toLocalDate();
        if (local.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            var last = date.minusDays(1);
            return words.say("date.until-end", written.apply(last), weekdayOfUntil(last));
        }
        return words.say("date.until", written.apply(date), weekdayOfUntil(date), time(local.toLocalTime()));
    }

    private String weekdayName(LocalDate date) {
        return words.say("weekday." + date.getDayOfWeek().getValue());
    }

    /** The weekday in its grammatical form after "until". In Russian, this form differs from the usual form. */
    private String weekdayOfUntil(LocalDate date) {
        return words.say("weekday.until." + date.getDayOfWeek().getValue());
    }

    private String month(LocalDate date) {
        return words.say("month." + date.getMonthValue());
    }

    private static String year(LocalDate date) {
        return Integer.toString(date.getYear());
    }
}
