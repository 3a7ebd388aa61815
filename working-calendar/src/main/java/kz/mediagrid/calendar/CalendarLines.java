package kz.mediagrid.calendar;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Set;
import java.util.TreeMap;
import kz.mediagrid.calendar.CalendarLine.WrongLine;
import org.jspecify.annotations.Nullable;

/**
 * Parses the lines of a whole calendar or of a single year, and collects the problems of invalid lines.
 *
 * <p>Blank lines and remarks, which start with {@code #}, are ignored.
 */
final class CalendarLines {

    private static final Set<String> OF_A_WHOLE_CALENDAR = Set.of("version", "issued", "first", "computed until");

    private final Scope scope;
    private final boolean whole;
    private @Nullable String version;
    private @Nullable LocalDate issued;
    private @Nullable LocalDate first;
    private @Nullable Integer computedUntil;
    private final Set<String> settings = new HashSet<>();
    private final TreeMap<Integer, CalendarYear> years = new TreeMap<>();
    private final TreeMap<LocalDate, SpecialDay> days = new TreeMap<>();
    private final Map<String, Holiday> holidays;
    private final List<Statement> problems = new ArrayList<>();

    /**
     * Names the text that a problem is about: a calendar or one year.
     *
     * @param of as in "line 3 of the calendar"
     * @param in as in "in the calendar"
     */
    private record Scope(Statement of, Statement in) {

        private static final Scope CALENDAR = new Scope(
                new Statement("Күнтізбенің", "календаря", "of the calendar"),
                new Statement("күнтізбеде", "в календаре", "in the calendar"));
        private static final Scope YEAR = new Scope(
                new Statement("Жыл мәтінінің", "текста года", "of the year's text"),
                new Statement("жыл мәтінінде", "в тексте года", "in the year's text"));
    }

    private CalendarLines(Scope scope, boolean whole, Map<String, Holiday> holidays) {
        this.scope = scope;
        this.whole = whole;
        this.holidays = new HashMap<>(holidays);
    }

    static CalendarLines ofCalendar(String text) {
        return new CalendarLines(Scope.CALENDAR, true, Holiday.known()).read(text);
    }

    /**
     * Parses the lines of one year. These lines may name only the given holidays. Settings of a whole calendar, such as
     * the version, are not allowed.
     */
    static CalendarLines ofYear(String text, Map<String, Holiday> holidays) {
        return new CalendarLines(Scope.YEAR, false, holidays).read(text);
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

    /** The problems of the lines, a sentence each. A missing setting is a problem if {@code needed} contains it. */
    List<Statement> problems(List<String> needed) {
        var all = new ArrayList<>(problems);
        for (var setting : needed) {
            if (!settings.contains(setting)) {
                all.add(new Statement(
                        "«" + setting + "» жолы " + scope.in.kk() + " жоқ.",
                        "Нет строки «" + setting + "» " + scope.in.ru() + ".",
                        "There is no line '" + setting + "' " + scope.in.en() + "."));
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
                readLine(new CalendarLine(line));
            } catch (WrongLine wrong) {
                problems.add(new Statement(
                        scope.of.kk() + " " + number + "-жолы: " + wrong.why().kk() + ".",
                        "Строка " + number + " " + scope.of.ru() + ": "
                                + wrong.why().ru() + ".",
                        "Line " + number + " " + scope.of.en() + ": "
                                + wrong.why().en() + "."));
            }
        }
        return this;
    }

    private void readLine(CalendarLine line) {
        var word = line.field(0);
        if (!whole && OF_A_WHOLE_CALENDAR.contains(word)) {
            throw new WrongLine(new Statement(
                    "«" + word + "» бүкіл күнтізбе үшін айтылады, жекелеген жыл үшін емес",
                    "«" + word + "» указывается для всего календаря, а не для одного года",
                    "'" + word + "' belongs to the whole calendar, not to one of its years"));
        }
        // Recorded before its value is read, so that an invalid setting is not also reported as missing.
        if (!settings.add(word) && OF_A_WHOLE_CALENDAR.contains(word)) {
            throw new WrongLine(new Statement(
                    "«" + word + "» бұрын айтылған", "«" + word + "» уже указано", "'" + word + "' was given already"));
        }
        switch (word) {
            case "version" -> version = line.sized(2).field(1);
            case "country" -> requireHere(line.sized(2).field(1));
            case "issued" -> issued = line.sized(2).date(1);
            case "first" -> first = line.sized(2).date(1);
            case "computed until" -> computedUntil = line.sized(2).year(1);
            case "year" -> readYear(line);
            case "holiday" -> readHoliday(line.sized(5));
            default -> readDay(line.sized(6));
        }
    }

    private static void requireHere(String country) {
        if (!country.equals(CalendarText.COUNTRY)) {
            throw new WrongLine(new Statement(
                    "бұл – «" + country + "» күнтізбесі, " + CalendarText.COUNTRY + " емес",
                    "это календарь «" + country + "», а не " + CalendarText.COUNTRY,
                    "it is a calendar of '" + country + "', not of " + CalendarText.COUNTRY));
        }
    }

    private void readYear(CalendarLine line) {
        // The source is the fourth field; a provisional year may have none.
        var source = line.size() == 3 ? "" : line.sized(4).field(3).strip();
        var year = line.yearInReach(1);
        var status = line.status(2);
        if (years.putIfAbsent(year, new CalendarYear(year, status, source)) != null) {
            throw new WrongLine(new Statement(
                    year + " жылы екі рет берілген",
                    year + " год указан дважды",
                    "the year " + year + " appears twice"));
        }
    }

    private void readHoliday(CalendarLine line) {
        if (!line.field(1).matches("[A-Z0-9_]+")
                || line.field(2).isBlank()
                || line.field(3).isBlank()
                || line.field(4).isBlank()) {
            throw new WrongLine(new Statement(
                    "мерекеге бас әріптермен жазылған кілт және қазақша, орысша, ағылшынша атау қажет",
                    "празднику нужны ключ заглавными буквами и название на казахском, русском и английском языках",
                    "a holiday needs a key in capitals and its name in Kazakh, Russian and English"));
        }
        var holiday = new Holiday(line.field(1), new Statement(line.field(2), line.field(3), line.field(4)));
        if (!holidays.computeIfAbsent(line.field(1), key -> holiday).equals(holiday)) {
            throw new WrongLine(new Statement(
                    "«" + line.field(1) + "» мерекесі басқа атаумен белгілі",
                    "праздник «" + line.field(1) + "» уже известен под другим названием",
                    "the holiday '" + line.field(1) + "' is known already by another name"));
        }
    }

    private void readDay(CalendarLine line) {
        var date = line.date(0);
        var reason = switch (line.field(2)) {
            case CalendarText.PUBLIC_HOLIDAY -> new DayReason.PublicHoliday(holiday(line.field(3)));
            case CalendarText.CARRIED_OVER -> new DayReason.CarriedOver(holiday(line.field(3)), line.date(4));
            case CalendarText.NEVER_CARRIES -> new DayReason.DayOffThatNeverCarries(holiday(line.field(3)));
            case CalendarText.MOVED_BY_ORDER -> new DayReason.MovedByOrder(line.date(4));
            case CalendarText.WORKED_BY_ORDER -> new DayReason.WorkedByOrder(line.date(4));
            default ->
                throw new WrongLine(new Statement(
                        "«" + line.field(2) + "» себебі белгісіз",
                        "причина «" + line.field(2) + "» неизвестна",
                        "the reason '" + line.field(2) + "' is not known"));
        };
        if (!line.field(1).equals(CalendarText.workedOrOff(reason))) {
            throw new WrongLine(new Statement(
                    "«" + line.field(2) + "» күні «" + line.field(1) + "» бола алмайды",
                    "день «" + line.field(2) + "» не может быть «" + line.field(1) + "»",
                    "a day that is '" + line.field(2) + "' cannot be '" + line.field(1) + "'"));
        }
        if (days.putIfAbsent(date, new SpecialDay(date, reason, line.field(5))) != null) {
            throw new WrongLine(new Statement(
                    date + " күні екі рет берілген",
                    "день " + date + " указан дважды",
                    "the day " + date + " appears twice"));
        }
    }

    private Holiday holiday(String key) {
        var holiday = holidays.get(key);
        if (holiday == null) {
            throw new WrongLine(new Statement(
                    "«" + key + "» мерекесі белгісіз",
                    "праздник «" + key + "» неизвестен",
                    "the holiday '" + key + "' is not known"));
        }
        return holiday;
    }
}
