package kz.mediagrid.calendar;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The lines of a calendar, or of one of its years: what each of them says, and what is wrong with those that say nothing.
 *
 * <p>Blank lines and lines that start with {@code #} are for people. Fields are separated by commas and never quoted, so
 * that a line can be read aloud.
 */
final class CalendarLines {

    private static final Set<String> OF_A_WHOLE_CALENDAR = Set.of("version", "issued", "first", "computed until");
    private static final int FIRST_YEAR = 2000;

    private final String what;
    private final boolean whole;
    private @Nullable String version;
    private @Nullable LocalDate issued;
    private @Nullable LocalDate first;
    private @Nullable Integer computedUntil;
    private final Set<String> settings = new HashSet<>();
    private final TreeMap<Integer, CalendarYear> years = new TreeMap<>();
    private final TreeMap<LocalDate, SpecialDay> days = new TreeMap<>();
    private final Map<String, Holiday> holidays;
    private final List<String> problems = new ArrayList<>();

    private CalendarLines(String what, boolean whole, Map<String, Holiday> holidays) {
        this.what = what;
        this.whole = whole;
        this.holidays = new HashMap<>(holidays);
    }

    /** The lines of a whole calendar. */
    static CalendarLines ofCalendar(String text) {
        return new CalendarLines("the calendar", true, Holiday.known()).read(text);
    }

    /** The lines of one year, which leave out what the calendar as a whole says of itself and of its holidays. */
    static CalendarLines ofYear(String text, Map<String, Holiday> holidays) {
        return new CalendarLines("the year's text", false, holidays).read(text);
    }

    @Nullable
    String version() {
        return version;
    }

    @Nullable
    LocalDate issued() {
        return issued;
    }

    @Nullable
    LocalDate first() {
        return first;
    }

    @Nullable
    Integer computedUntil() {
        return computedUntil;
    }

    NavigableMap<Integer, CalendarYear> years() {
        return years;
    }

    NavigableMap<LocalDate, SpecialDay> days() {
        return days;
    }

    /** What is wrong with the lines, a sentence each, and which of the settings {@code needed} none of them holds. */
    List<String> problems(List<String> needed) {
        var all = new ArrayList<>(problems);
        for (var setting : needed) {
            if (!settings.contains(setting)) {
                all.add("There is no line '" + setting + "' in " + what + ".");
            }
        }
        return all;
    }

    private CalendarLines read(String text) {
        var number = 0;
        for (var line : text.lines().toList()) {
            number++;
            if (line.isBlank() || line.startsWith("#") || line.equals(CalendarText.COLUMNS)) {
                continue;
            }
            try {
                readLine(line.strip().split(",", -1));
            } catch (WrongLine wrong) {
                problems.add("Line " + number + " of " + what + ": " + wrong.getMessage() + ".");
            }
        }
        return this;
    }

    private void readLine(String[] fields) {
        var word = fields[0];
        if (!whole && OF_A_WHOLE_CALENDAR.contains(word)) {
            throw new WrongLine("'" + word + "' is said by the whole calendar, not by one of its years");
        }
        // Noted before it is read: what is there but wrong is not missing as well.
        if (!settings.add(word) && OF_A_WHOLE_CALENDAR.contains(word)) {
            throw new WrongLine("'" + word + "' was said already");
        }
        switch (word) {
            case "version" -> version = sized(fields, 2)[1];
            case "country" -> requireHere(sized(fields, 2)[1]);
            case "issued" -> issued = date(sized(fields, 2)[1]);
            case "first" -> first = date(sized(fields, 2)[1]);
            case "computed until" -> computedUntil = year(sized(fields, 2)[1]);
            case "year" -> readYear(fields);
            case "holiday" -> readHoliday(sized(fields, 5));
            default -> readDay(sized(fields, 6));
        }
    }

    private static void requireHere(String country) {
        if (!country.equals(CalendarText.COUNTRY)) {
            throw new WrongLine("it is a calendar of '" + country + "', not of " + CalendarText.COUNTRY);
        }
    }

    private void readYear(String[] fields) {
        // The source is the fourth; a provisional year may have none.
        var source = fields.length == 3 ? "" : sized(fields, 4)[3].strip();
        var year = year(fields[1]);
        if (year < FIRST_YEAR || year > CalendarText.LAST_YEAR) {
            throw new WrongLine("a year lies between " + FIRST_YEAR + " and " + CalendarText.LAST_YEAR + ", and " + year
                    + " does not");
        }
        var status = switch (fields[2]) {
            case "official" -> YearStatus.OFFICIAL;
            case "provisional" -> YearStatus.PROVISIONAL;
            default -> throw new WrongLine("a year is official or provisional, not '" + fields[2] + "'");
        };
        if (years.putIfAbsent(year, new CalendarYear(year, status, source)) != null) {
            throw new WrongLine("the year " + year + " appears twice");
        }
    }

    private void readHoliday(String[] fields) {
        if (!fields[1].matches("[A-Z0-9_]+") || fields[2].isBlank() || fields[3].isBlank() || fields[4].isBlank()) {
            throw new WrongLine("a holiday needs a key in capitals and its name in Kazakh, Russian and English");
        }
        var holiday = new Holiday(fields[1], new Text(fields[2], fields[3], fields[4]));
        if (!holidays.computeIfAbsent(fields[1], key -> holiday).equals(holiday)) {
            throw new WrongLine("the holiday '" + fields[1] + "' is known already by another name");
        }
    }

    private void readDay(String[] fields) {
        var date = date(fields[0]);
        var reason = switch (fields[2]) {
            case CalendarText.PUBLIC_HOLIDAY -> new DayReason.PublicHoliday(holiday(fields[3]));
            case CalendarText.CARRIED_OVER -> new DayReason.CarriedOver(holiday(fields[3]), date(fields[4]));
            case CalendarText.NEVER_CARRIES -> new DayReason.DayOffThatNeverCarries(holiday(fields[3]));
            case CalendarText.MOVED_BY_ORDER -> new DayReason.MovedByOrder(date(fields[4]));
            case CalendarText.WORKED_BY_ORDER -> new DayReason.WorkedByOrder(date(fields[4]));
            default -> throw new WrongLine("the reason '" + fields[2] + "' is not known");
        };
        if (!fields[1].equals(CalendarText.workedOrOff(reason))) {
            throw new WrongLine("a day that is '" + fields[2] + "' cannot be '" + fields[1] + "'");
        }
        if (days.putIfAbsent(date, new SpecialDay(date, reason, fields[5])) != null) {
            throw new WrongLine("the day " + date + " appears twice");
        }
    }

    private Holiday holiday(String key) {
        var holiday = holidays.get(key);
        if (holiday == null) {
            throw new WrongLine("the holiday '" + key + "' is not known");
        }
        return holiday;
    }

    private static LocalDate date(String field) {
        try {
            return LocalDate.parse(field);
        } catch (DateTimeException e) {
            throw new WrongLine("'" + field + "' is not a date like 2026-03-09");
        }
    }

    private static int year(String field) {
        if (!field.matches("[0-9]{4}")) {
            throw new WrongLine("'" + field + "' is not a year like 2026");
        }
        return Integer.parseInt(field);
    }

    private static String[] sized(String[] fields, int size) {
        if (fields.length != size) {
            throw new WrongLine("expected " + size + " fields separated by commas but found " + fields.length);
        }
        return fields;
    }

    /** What is wrong with one line, as the end of a sentence. */
    private static final class WrongLine extends RuntimeException {

        private static final long serialVersionUID = 1L;

        WrongLine(String message) {
            super(message);
        }
    }
}
