package kz.mediagrid.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;

/**
 * Defines the time zone of the grid, and formats instants in that zone.
 *
 * <p>{@code Asia/Almaty} is UTC+5 since 2024-03-01 and was UTC+6 before.
 */
public final class AlmatyTime {

    public static final ZoneId ZONE = ZoneId.of("Asia/Almaty");

    private static final ZoneOffset CURRENT_OFFSET = ZoneOffset.ofHours(5);
    private static final Instant AFTER_THE_CHANGE = Instant.parse("2026-01-01T00:00:00Z");
    private static final DateTimeFormatter MINUTES = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
    private static final DateTimeFormatter SECONDS = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss");

    private AlmatyTime() {}

    /**
     * Fails if Java's time-zone data are older than 1 March 2024. With such data, every due time would be an hour
     * early.
     *
     * @throws OutdatedTimeZoneException if {@code Asia/Almaty} is not UTC+5 in 2026
     */
    public static void requireCurrentRules() {
        requireCurrentRules(ZONE);
    }

    static void requireCurrentRules(ZoneId zone) {
        var offset = zone.getRules().getOffset(AFTER_THE_CHANGE);
        if (!offset.equals(CURRENT_OFFSET)) {
            throw new OutdatedTimeZoneException(zone, offset);
        }
    }

    /** The local date on which {@code instant} falls. */
    public static LocalDate dateOf(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }

    /** 00:00 of {@code date}. */
    public static Instant startOf(LocalDate date) {
        return date.atStartOfDay(ZONE).toInstant();
    }

    /** 24:00 of {@code date}: the first instant after that day. */
    public static Instant endOf(LocalDate date) {
        return startOf(date.plusDays(1));
    }

    static Instant at(LocalDate date, LocalTime time) {
        return date.atTime(time).atZone(ZONE).toInstant();
    }

    /** {@code instant} as local time, e.g. {@code 2026-11-27 12:00 +05:00}. Midnight is 00:00 of the new day. */
    public static String write(Instant instant) {
        var local = instant.atZone(ZONE);
        var format = local.getSecond() == 0 ? MINUTES : SECONDS;
        return format.format(local) + " " + offset(instant);
    }

    /**
     * {@code instant} as the end of a term. Midnight is 24:00 of the day before, e.g. {@code 2026-11-26 24:00 +05:00}.
     */
    public static String writeAsEnd(Instant instant) {
        var local = instant.atZone(ZONE);
        return local.toLocalTime().equals(LocalTime.MIDNIGHT)
                ? local.toLocalDate().minusDays(1) + " 24:00 " + offset(instant)
                : write(instant);
    }

    private static String offset(Instant instant) {
        return ZONE.getRules().getOffset(instant).getId();
    }
}
