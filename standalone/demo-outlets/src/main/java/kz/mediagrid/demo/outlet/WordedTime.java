package kz.mediagrid.demo.outlet;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.mediagrid.calendar.GridWeek;

/** Reads the time of an event as a page or a mail says it in Russian. */
final class WordedTime {

    private static final Locale RUSSIAN = Locale.forLanguageTag("ru");
    private static final Pattern DAY = Pattern.compile("(?<![\\d:])\\d{1,2}(?![\\d:])");
    private static final Pattern HOUR = Pattern.compile("\\d{2}:\\d{2}");

    private WordedTime() {}

    /**
     * The beginning of the event, as in {@link KnownEvent#begins}.
     *
     * @param words for example {@code 30 ноября – 2 декабря, 10:00–18:00}, or {@code 7–10 декабря, весь день}
     * @param week a week near the event, from which the year follows
     */
    static String begins(String words, GridWeek week) {
        var day = DAY.matcher(words);
        if (!day.find()) {
            throw new IllegalArgumentException("no day in: " + words);
        }
        var number = Integer.parseInt(day.group());
        var month = Stream.of(Month.values())
                .filter(one -> words.contains(named(one)))
                .min(Comparator.comparingInt(one -> words.indexOf(named(one))))
                .orElseThrow(() -> new IllegalArgumentException("no month in: " + words));
        var date = Stream.of(-1, 0, 1)
                .map(year -> LocalDate.of(week.year() + year, month, number))
                .min(Comparator.comparingLong(
                        one -> Math.abs(one.toEpochDay() - week.monday().toEpochDay())))
                .orElseThrow();
        var hour = HOUR.matcher(words);
        return hour.find() ? date + " " + hour.group() : date.toString();
    }

    private static String named(Month month) {
        return month.getDisplayName(TextStyle.FULL, RUSSIAN);
    }
}
