package kz.mediagrid.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * How a date is written in each language.
 *
 * <p>The weekdays are spelt out here because a trimmed JDK carries no Kazakh locale, and a proof must read the same
 * wherever it was made.
 */
final class DateWords {

    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private static final List<Text> WEEKDAYS = List.of(
            new Text("дүйсенбі", "понедельник", "Monday"),
            new Text("сейсенбі", "вторник", "Tuesday"),
            new Text("сәрсенбі", "среда", "Wednesday"),
            new Text("бейсенбі", "четверг", "Thursday"),
            new Text("жұма", "пятница", "Friday"),
            new Text("сенбі", "суббота", "Saturday"),
            new Text("жексенбі", "воскресенье", "Sunday"));

    private DateWords() {}

    /** The weekday, as in "Thursday". */
    static Text weekday(DayOfWeek day) {
        return WEEKDAYS.get(day.getValue() - 1);
    }

    /** The date with its weekday, as in "Thursday 2026-11-26" or "26.11.2026 (четверг)". */
    static Text written(LocalDate date) {
        var weekday = weekday(date.getDayOfWeek());
        var dayFirst = DAY_FIRST.format(date);
        return new Text(
                dayFirst + " (" + weekday.kk() + ")", dayFirst + " (" + weekday.ru() + ")", weekday.en() + " " + date);
    }
}
