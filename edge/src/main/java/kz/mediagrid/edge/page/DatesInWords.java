package kz.mediagrid.edge.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.schemas.EventTiming;
import org.jspecify.annotations.Nullable;

/**
 * Formats dates and times in a reader's language, e.g. {@code 9 желтоқсан, сәрсенбі}.
 *
 * <p>The names of months and days are in the message bundles: a trimmed Java has no Kazakh ones.
 */
public final class DatesInWords {

    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");

    private final Words words;

    public DatesInWords(Words words) {
        this.words = words;
    }

    /** As in {@code 9 желтоқсан}. */
    public String day(LocalDate date) {
        return words.say("date.day", Integer.toString(date.getDayOfMonth()), month(date));
    }

    /** As in {@code 9 желтоқсан, сәрсенбі}. */
    public String weekday(LocalDate date) {
        return words.say(
                "date.weekday",
                day(date),
                words.say("weekday." + date.getDayOfWeek().getValue()));
    }

    /** As in {@code 2026 жылғы 9 желтоқсан}. */
    public String full(LocalDate date) {
        return words.say("date.full", day(date), year(date));
    }

    /** As in {@code 2026 жылғы 7–13 желтоқсан}. */
    public String range(LocalDate from, LocalDate to) {
        if (from.getYear() != to.getYear()) {
            return full(from) + " – " + full(to);
        }
        return words.say("date.full", days(from, to), year(to));
    }

    /** As in {@code 7–13 желтоқсан}. */
    public String days(LocalDate from, LocalDate to) {
        if (from.equals(to)) {
            return day(from);
        }
        return from.getMonth() == to.getMonth()
                ? words.say("date.day", from.getDayOfMonth() + "–" + to.getDayOfMonth(), month(to))
                : day(from) + " – " + day(to);
    }

    /** As in {@code 9 желтоқсан, 18:00}. */
    public String moment(Instant instant) {
        var local = instant.atZone(AlmatyTime.ZONE);
        return day(local.toLocalDate()) + ", " + time(local.toLocalTime());
    }

    /** As in {@code 2026 жылғы 9 желтоқсан, 18:00}. */
    public String fullMoment(Instant instant) {
        var local = instant.atZone(AlmatyTime.ZONE);
        return full(local.toLocalDate()) + ", " + time(local.toLocalTime());
    }

    /**
     * As in {@code 2026 жылғы 9 желтоқсан, 24:00} for the end of a day; any other instant as {@link #fullMoment} formats it.
     */
    public String end(Instant instant) {
        var local = instant.atZone(AlmatyTime.ZONE);
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? full(local.toLocalDate().minusDays(1)) + ", 24:00"
                : fullMoment(instant);
    }

    /** As in {@code 10:00–11:30}; for an event without hours, the words for that. */
    public String hours(EventTiming timing, @Nullable LocalTime start, @Nullable LocalTime end) {
        if (start == null) {
            return words.say(timing == EventTiming.ALL_DAY ? "time.all-day" : "time.open");
        }
        return time(start) + (end == null ? "" : "–" + time(end));
    }

    /** As in {@code 18:00}. */
    public static String time(LocalTime time) {
        return MINUTES.format(time);
    }

    /** The format of the HTML attribute {@code datetime}. */
    public static String machine(Instant instant) {
        return instant.truncatedTo(ChronoUnit.SECONDS)
                .atZone(AlmatyTime.ZONE)
                .toOffsetDateTime()
                .toString();
    }

    private String month(LocalDate date) {
        return words.say("month." + date.getMonthValue());
    }

    private static String year(LocalDate date) {
        return Integer.toString(date.getYear());
    }
}
