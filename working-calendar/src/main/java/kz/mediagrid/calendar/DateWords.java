package kz.mediagrid.calendar;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/**
 * Writes dates in each language.
 *
 * <p>This class contains the names of the weekdays, because a trimmed JDK has no Kazakh locale. With these names, a
 * proof is the same on every machine.
 */
final class DateWords {

    private static final DateTimeFormatter DAY_FIRST = DateTimeFormatter.ofPattern("dd.MM.uuuu");

    private static final List<Statement> WEEKDAYS = List.of(
            new Statement("дүйсенбі", "понедельник", "Monday"),
            new Statement("сейсенбі", "вторник", "Tuesday"),
            new Statement("сәрсенбі", "среда", "Wednesday"),
            new Statement("бейсенбі", "четверг", "Thursday"),
            new Statement("жұма", "пятница", "Friday"),
            new Statement("сенбі", "суббота", "Saturday"),
            new Statement("жексенбі", "воскресенье", "Sunday"));

    private DateWords() {}

    /** The weekday, as in "Thursday". */
    static Statement weekday(DayOfWeek day) {
        return WEEKDAYS.get(day.getValue() - 1);
    }

    /** The date with its weekday, as in "Thursday 2026-11-26" or "26.11.2026 (четверг)". */
    static Statement written(LocalDate date) {
        var weekday = weekday(date.getDayOfWeek());
        var dayFirst = DAY_FIRST.format(date);
        return new Statement(
                dayFirst + " (" + weekday.kk() + ")", dayFirst + " (" + weekday.ru() + ")", weekday.en() + " " + date);
    }
}
