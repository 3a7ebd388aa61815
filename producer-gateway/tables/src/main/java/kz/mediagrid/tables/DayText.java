package kz.mediagrid.tables;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kz.mediagrid.calendar.GridWeek;
import org.jspecify.annotations.Nullable;

/** Reads days as people write them in Kazakh and Russian, alone or as a range. */
final class DayText {

    /** The months in both languages, with the endings that they have in dates. */
    private static final List<String> MONTHS = List.of(
            "қаңтар[а-яғңі]{0,4}|янв(?:ар[ья])?",
            "ақпан[а-яғңі]{0,4}|фев(?:р|рал[ья])?",
            "наурыз[а-яғңі]{0,4}|мар(?:та?)?",
            "сәуір[а-яғңі]{0,4}|апр(?:ел[ья])?",
            "мамыр[а-яғңі]{0,4}|ма[йя]",
            "маусым[а-яғңі]{0,4}|июн[ья]?",
            "шілде[а-яғңі]{0,4}|июл[ья]?",
            "тамыз[а-яғңі]{0,4}|авг(?:уста?)?",
            "қыркүйек[а-яғңі]{0,4}|сен(?:т|тябр[ья])?",
            "қазан[а-яғңі]{0,4}|окт(?:ябр[ья])?",
            "қараша[а-яғңі]{0,4}|ноя(?:б|бр[ья])?",
            "желтоқсан[а-яғңі]{0,4}|дек(?:абр[ья])?");

    private static final List<String> WEEKDAYS = List.of(
            "понедельник|дүйсенбі|пн|дс",
            "вторник|сейсенбі|вт|сс",
            "среда|среду|сәрсенбі|ср",
            "четверг|бейсенбі|чт|бс",
            "пятница|пятницу|жұма|пт|жм",
            "суббота|субботу|сенбі|сб|сн",
            "воскресенье|жексенбі|вс|жк");
    private static final String LETTER = "[а-яәғқңөұүһі]";
    private static final String MONTH = "(?<month>" + String.join("|", MONTHS) + ")(?!" + LETTER + ")\\.?";
    private static final String WEEKDAY = "(?:" + String.join("|", WEEKDAYS) + ")(?!" + LETTER + ")[.,]?";
    private static final String YEAR_WORD = "(?: *(?:года|году|год|г\\.?|жылы|жыл|ж\\.?)(?!" + LETTER + "))?";

    private static final Pattern BEFORE = Pattern.compile(" *(?:\\(?" + WEEKDAY + "\\)? *)?(?:со? (?=\\d))?");
    private static final Pattern AFTER = Pattern.compile(" *,? *\\(?" + WEEKDAY + "\\)?");
    private static final Pattern KAZAKH_YEAR =
            Pattern.compile("(?<year>\\d{4}) *(?:жылғы|жылдың|жыл|ж\\.?)(?!" + LETTER + ") *");
    private static final Pattern ISO = Pattern.compile("(?<year>\\d{4})-(?<number>\\d{1,2})-(?<day>\\d{1,2})(?!\\d)");
    private static final Pattern NUMBERS = Pattern.compile(
            "(?<day>\\d{1,2})(?<dot>[./])(?<number>\\d{1,2})(?:\\k<dot>(?<year>\\d{4}|\\d{2}))?(?![./]?\\d|:\\d)"
                    + YEAR_WORD);
    private static final Pattern WORDS =
            Pattern.compile("(?<day>\\d{1,2})(?:-?(?:го|е|ші|шы|і))? *" + MONTH + "(?: *(?<year>\\d{4}))?" + YEAR_WORD);
    private static final Pattern FIRST_OF_RANGE = Pattern.compile("(?<day>\\d{1,2}) *(?:-|по|до) *(?=\\d)");
    private static final Pattern BETWEEN = Pattern.compile(" *(?:-|по|до|/) *(?=\\d)");
    private static final Pattern NUMBER_ALONE = Pattern.compile("\\d{1,2}");

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd.MM.uuuu", Locale.ROOT);

    private DayText() {}

    /** The day as the form asks for it, e.g. {@code 17.12.2026}. */
    static String asTyped(LocalDate day) {
        return day.format(TYPED);
    }

    /**
     * The days of an event.
     *
     * @param last the last day, if one was written
     */
    record Days(LocalDate first, @Nullable LocalDate last) {}

    /**
     * The days with which a text begins.
     *
     * @param end the place in the text behind the days
     */
    record Leading(Days days, int end) {}

    private record Day(int day, int month, @Nullable Integer year, int end) {

        Day in(@Nullable Integer other) {
            return year == null ? new Day(day, month, other, end) : this;
        }

        LocalDate at(int other) {
            return LocalDate.of(other, month, day);
        }
    }

    /** The days in {@code text}, if there is nothing else in it. A day of the week or of the month alone lies in {@code week}. */
    static Optional<Days> whole(String text, GridWeek week) {
        var folded = Folded.of(text).strip();
        return leading(text, week)
                .filter(found -> found.end() == text.length())
                .map(Leading::days)
                .or(() -> inWeek(folded, week).map(day -> new Days(day, null)));
    }

    /** The days with which {@code text} begins. */
    static Optional<Leading> leading(String text, GridWeek week) {
        var folded = Folded.of(text);
        int at = skip(BEFORE, folded, 0);
        var year = match(KAZAKH_YEAR, folded, at);
        Integer stated = year.map(it -> Integer.valueOf(it.group("year"))).orElse(null);
        at = year.map(Matcher::end).orElse(at);
        try {
            var from = match(FIRST_OF_RANGE, folded, at);
            if (from.isPresent()) {
                var last = day(folded, from.get().end());
                if (last.isPresent()) {
                    var to = last.get().in(stated);
                    var first = new Day(Integer.parseInt(from.get().group("day")), to.month(), to.year(), to.end());
                    return Optional.of(range(first, to, folded, week));
                }
            }
            var first = day(folded, at).map(it -> it.in(stated));
            if (first.isEmpty()) {
                return Optional.empty();
            }
            var last = match(BETWEEN, folded, first.get().end()).flatMap(it -> day(folded, it.end()));
            if (last.isPresent()) {
                return Optional.of(range(first.get(), last.get().in(stated), folded, week));
            }
            var date = resolve(first.get(), week);
            return Optional.of(new Leading(
                    new Days(date, null), skip(AFTER, folded, first.get().end())));
        } catch (DateTimeException noSuchDay) {
            // 31.02 is no day: the text stays as it was typed, with a fault.
            return Optional.empty();
        }
    }

    private static Leading range(Day first, Day last, String folded, GridWeek week) {
        LocalDate from;
        LocalDate to;
        if (last.year() != null) {
            to = last.at(last.year());
            from = first.at(first.year() == null ? last.year() : first.year());
            if (first.year() == null && from.isAfter(to)) {
                from = from.minusYears(1);
            }
        } else {
            from = resolve(first, week);
            to = last.at(from.getYear());
            if (to.isBefore(from) && first.month() != last.month()) {
                to = to.plusYears(1);
            }
        }
        if (to.isBefore(from)) {
            throw new DateTimeException("The range " + from + " to " + to + " ends before it begins.");
        }
        return new Leading(new Days(from, to), skip(AFTER, folded, last.end()));
    }

    /** The day with its year; without one, in the year in which the day is nearest to {@code week}. */
    private static LocalDate resolve(Day day, GridWeek week) {
        if (day.year() != null) {
            return day.at(day.year());
        }
        int year = week.monday().getYear();
        return IntStream.rangeClosed(year - 1, year + 1)
                .filter(it -> day.day() != 29 || day.month() != 2 || java.time.Year.isLeap(it))
                .mapToObj(day::at)
                .min((one, other) -> Long.compare(distance(one, week), distance(other, week)))
                .orElseThrow(() -> new DateTimeException("29 February is in no year near " + year + "."));
    }

    private static long distance(LocalDate day, GridWeek week) {
        return week.contains(day)
                ? 0
                : Math.abs(ChronoUnit.DAYS.between(week.monday().plusDays(3), day));
    }

    private static Optional<Day> day(String folded, int at) {
        return match(ISO, folded, at)
                .map(it -> written(it, Integer.parseInt(it.group("number"))))
                .or(() -> match(NUMBERS, folded, at).map(it -> written(it, Integer.parseInt(it.group("number")))))
                .or(() -> match(WORDS, folded, at).map(it -> written(it, month(it.group("month")))));
    }

    private static Day written(Matcher found, int month) {
        var year = found.group("year");
        return new Day(
                Integer.parseInt(found.group("day")),
                month,
                year == null
                        ? null
                        : year.length() == 2 ? Integer.valueOf(2000 + Integer.parseInt(year)) : Integer.valueOf(year),
                found.end());
    }

    private static int month(String word) {
        return index(MONTHS, month -> word.matches(month)).orElseThrow() + 1;
    }

    private static Optional<LocalDate> inWeek(String folded, GridWeek week) {
        var number = NUMBER_ALONE.matcher(folded);
        var days = week.days();
        var weekday = index(
                WEEKDAYS,
                names -> Pattern.compile("\\(?(?:" + names + ")(?!" + LETTER + ")[.,)]*.*")
                        .matcher(folded)
                        .matches());
        if (number.find()) {
            int day = Integer.parseInt(number.group());
            var rest = number.replaceFirst("").strip();
            boolean alone = rest.isEmpty() || Pattern.matches(WEEKDAY, rest);
            return alone ? days.stream().filter(it -> it.getDayOfMonth() == day).findFirst() : Optional.empty();
        }
        return weekday.isPresent() && Pattern.matches("\\(?" + WEEKDAY + "\\)?", folded)
                ? Optional.of(days.get(DayOfWeek.of(weekday.getAsInt() + 1).ordinal()))
                : Optional.empty();
    }

    private static OptionalInt index(List<String> names, Function<String, Boolean> isNamed) {
        return IntStream.range(0, names.size())
                .filter(at -> isNamed.apply(names.get(at)))
                .findFirst();
    }

    private static Optional<Matcher> match(Pattern pattern, String folded, int at) {
        var matcher = pattern.matcher(folded).region(at, folded.length()).useTransparentBounds(true);
        return matcher.lookingAt() ? Optional.of(matcher) : Optional.empty();
    }

    private static int skip(Pattern pattern, String folded, int at) {
        return match(pattern, folded, at).map(Matcher::end).orElse(at);
    }
}
