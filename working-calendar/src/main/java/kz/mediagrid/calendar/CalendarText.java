package kz.mediagrid.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Reads a calendar from its text: settings first, then one line a special day.
 *
 * <p>Blank lines and lines that start with {@code #} are for people. Fields are separated by commas and never quoted, so
 * that a line can be read aloud.
 */
final class CalendarText {

    /** The country whose days these are [ISO 3166-1]. */
    static final String COUNTRY = "KZ";

    static final String COLUMNS = "date,day,reason,holiday,other day,ground";

    static final String PUBLIC_HOLIDAY = "public holiday";
    static final String CARRIED_OVER = "carried over";
    static final String NEVER_CARRIES = "never carries";
    static final String MOVED_BY_ORDER = "moved by order";
    static final String WORKED_BY_ORDER = "worked by order";

    private @Nullable String version;
    private @Nullable LocalDate issued;
    private @Nullable LocalDate first;
    private @Nullable Integer computedUntil;
    private final TreeMap<Integer, YearStatus> years = new TreeMap<>();
    private final TreeMap<LocalDate, SpecialDay> days = new TreeMap<>();
    private final Map<String, Holiday> holidays = Holiday.known();
    private int number;

    private CalendarText() {}

    /** @throws CalendarFormatException naming the first line that cannot be read */
    static CalendarData read(String text) {
        return new CalendarText().readLines(text);
    }

    private CalendarData readLines(String text) {
        for (var line : text.lines().toList()) {
            number++;
            if (!line.isBlank() && !line.startsWith("#") && !line.equals(COLUMNS)) {
                readLine(line.strip().split(",", -1));
            }
        }
        if (version == null || issued == null || first == null || years.isEmpty()) {
            throw new CalendarFormatException(
                    "A calendar needs the lines version, country, issued, first and at least one year.");
        }
        var until = computedUntil == null ? years.lastKey() : computedUntil;
        return new CalendarData(version, issued, first, until, years, days);
    }

    private void readLine(String[] fields) {
        switch (fields[0]) {
            case "version" -> version = sized(fields, 2)[1];
            case "country" -> requireHere(sized(fields, 2)[1]);
            case "issued" -> issued = date(sized(fields, 2)[1]);
            case "first" -> first = date(sized(fields, 2)[1]);
            case "computed until" -> computedUntil = year(sized(fields, 2)[1]);
            case "year" -> readYear(sized(fields, 3));
            case "holiday" -> readHoliday(sized(fields, 5));
            default -> readDay(sized(fields, 6));
        }
    }

    private void requireHere(String country) {
        if (!country.equals(COUNTRY)) {
            throw wrong("it is a calendar of '" + country + "', not of " + COUNTRY);
        }
    }

    private void readYear(String[] fields) {
        var status = switch (fields[2]) {
            case "official" -> YearStatus.OFFICIAL;
            case "provisional" -> YearStatus.PROVISIONAL;
            default -> throw wrong("a year is official or provisional, not '" + fields[2] + "'");
        };
        if (years.put(year(fields[1]), status) != null) {
            throw wrong("the year " + fields[1] + " appears twice");
        }
    }

    private void readHoliday(String[] fields) {
        if (!fields[1].matches("[A-Z0-9_]+") || fields[2].isBlank() || fields[3].isBlank() || fields[4].isBlank()) {
            throw wrong("a holiday needs a key in capitals and its name in Kazakh, Russian and English");
        }
        holidays.put(fields[1], new Holiday(fields[1], new Text(fields[2], fields[3], fields[4])));
    }

    private void readDay(String[] fields) {
        var date = date(fields[0]);
        var reason = switch (fields[2]) {
            case PUBLIC_HOLIDAY -> new DayReason.PublicHoliday(holiday(fields[3]));
            case CARRIED_OVER -> new DayReason.CarriedOver(holiday(fields[3]), date(fields[4]));
            case NEVER_CARRIES -> new DayReason.DayOffThatNeverCarries(holiday(fields[3]));
            case MOVED_BY_ORDER -> new DayReason.MovedByOrder(date(fields[4]));
            case WORKED_BY_ORDER -> new DayReason.WorkedByOrder(date(fields[4]));
            default -> throw wrong("the reason '" + fields[2] + "' is not known");
        };
        if (!fields[1].equals(reason.working() ? "worked" : "off")) {
            throw wrong("a day that is '" + fields[2] + "' cannot be '" + fields[1] + "'");
        }
        if (days.put(date, new SpecialDay(date, reason, fields[5])) != null) {
            throw wrong("the day " + date + " appears twice");
        }
    }

    private Holiday holiday(String key) {
        var holiday = holidays.get(key);
        if (holiday == null) {
            throw wrong("the holiday '" + key + "' is not known");
        }
        return holiday;
    }

    private LocalDate date(String field) {
        try {
            return LocalDate.parse(field);
        } catch (DateTimeException e) {
            throw wrong("'" + field + "' is not a date like 2026-03-09");
        }
    }

    private int year(String field) {
        if (!field.matches("[0-9]{4}")) {
            throw wrong("'" + field + "' is not a year like 2026");
        }
        return Integer.parseInt(field);
    }

    private String[] sized(String[] fields, int size) {
        if (fields.length != size) {
            throw wrong("expected " + size + " fields separated by commas but found " + fields.length);
        }
        return fields;
    }

    private CalendarFormatException wrong(String message) {
        return new CalendarFormatException(number, message);
    }
}
