package kz.mediagrid.edge.content;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import kz.mediagrid.calendar.AlmatyTime;
import org.jspecify.annotations.Nullable;

/**
 * Parses and formats the dates, times and instants in requests and responses, e.g. {@code 2026-12-09}, {@code 09:30}
 * and {@code 2026-12-09T18:00:00+05:00}.
 */
public final class LocalTimes {

    /** The shape of an hour and minute, e.g. {@code 09:30}. */
    public static final String MINUTE = "^([01][0-9]|2[0-3]):[0-5][0-9]$";

    private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
    private static final Pattern TIME = Pattern.compile(MINUTE);
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("HH:mm");

    private static final int FIRST_YEAR = 1900;

    private LocalTimes() {}

    /**
     * The date in {@code text}, e.g. {@code 2026-12-09}; empty if the text is not such a date, or if it is before 1900.
     */
    public static Optional<LocalDate> date(String text) {
        return parse(DATE.matcher(text).matches(), () -> LocalDate.parse(text))
                .filter(date -> date.getYear() >= FIRST_YEAR);
    }

    /** The hour and minute in {@code text}, e.g. {@code 09:30}; empty if the text is not such a time. */
    public static Optional<LocalTime> time(String text) {
        return parse(TIME.matcher(text).matches(), () -> LocalTime.parse(text));
    }

    /** The instant in {@code text}, cut to milliseconds; empty unless the text is a date and time with an offset. */
    public static Optional<Instant> instant(String text) {
        return parse(
                text.length() <= 40 && !text.startsWith("+") && !text.startsWith("-"),
                () -> OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.MILLIS));
    }

    private static <T> Optional<T> parse(boolean shaped, Supplier<T> reading) {
        if (!shaped) {
            return Optional.empty();
        }
        try {
            return Optional.of(reading.get());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** {@code instant} as local time in Almaty, followed by the offset. */
    public static String write(Instant instant) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                instant.atZone(AlmatyTime.ZONE).toOffsetDateTime());
    }

    public static String write(LocalTime time) {
        return MINUTES.format(time);
    }

    public static @Nullable String writeNullable(@Nullable LocalTime time) {
        return time == null ? null : write(time);
    }

    public static @Nullable String writeNullable(@Nullable LocalDate date) {
        return date == null ? null : date.toString();
    }
}
