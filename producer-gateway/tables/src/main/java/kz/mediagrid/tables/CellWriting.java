package kz.mediagrid.tables;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.mediagrid.calendar.Language;
import org.jspecify.annotations.Nullable;

/** Writes the fields of a row as the text of a cell that {@link CellReading} reads back into the same fields. */
final class CellWriting {

    /** A position in the quoted name of a field. */
    private static final String POSITION = "\\E([0-9]{1,3})\\Q";

    private final Language language;

    CellWriting(Language language) {
        this.language = language;
    }

    /** The text of the cell of {@code heading}, or an empty text. */
    String write(Heading heading, Map<String, String> fields) {
        var column = heading.column();
        return switch (column.kind()) {
            case TEXT, VALUE -> fields.getOrDefault(heading.field(), "");
            case TEXTS, PEOPLE -> list(heading.field(), fields);
            case DAY -> range(fields.get("date"), fields.get("endDate"));
            case HOURS -> hours(fields);
            case CONTACTS -> contacts(heading.field(), fields);
            case FLAG -> flags(heading.field(), fields);
            case NUMBER, WHEN -> "";
        };
    }

    private static String range(@Nullable String first, @Nullable String last) {
        return last == null ? first == null ? "" : first : (first == null ? "" : first) + " – " + last;
    }

    private String hours(Map<String, String> fields) {
        return switch (fields.getOrDefault("timing", "")) {
            case HoursText.ALL_DAY -> in("күні бойы", "весь день");
            case HoursText.TO_BE_CONFIRMED -> in("уақыты нақтыланады", "время уточняется");
            default -> range(fields.get("startTime"), fields.get("endTime"));
        };
    }

    private String in(String kazakh, String russian) {
        return language == Language.KK ? kazakh : russian;
    }

    private static String list(String field, Map<String, String> fields) {
        return Lines.write(items(field, fields));
    }

    private String flags(String field, Map<String, String> fields) {
        if (!field.contains("*")) {
            return flag(fields.getOrDefault(field, ""));
        }
        var items = new TreeMap<Integer, String>();
        items(field, fields).forEach((position, text) -> {
            if (!flag(text).isEmpty()) {
                items.put(position, flag(text));
            }
        });
        return Lines.write(items);
    }

    private String flag(String text) {
        return switch (text) {
            case "true" -> in("иә", "да");
            case "false" -> "";
            default -> text;
        };
    }

    private String contacts(String field, Map<String, String> fields) {
        var people = new TreeMap<Integer, TreeMap<Integer, Map<String, String>>>();
        var member = Pattern.compile(Pattern.quote(field).replace("*", POSITION) + "\\.([0-9]{1,3})\\.(.+)");
        fields.forEach((name, text) -> {
            var found = member.matcher(name);
            if (found.matches()) {
                people.computeIfAbsent(Integer.valueOf(found.group(1)), any -> new TreeMap<>())
                        .computeIfAbsent(Integer.valueOf(found.group(2)), any -> new TreeMap<>())
                        .put(found.group(3), text);
            }
        });
        var items = new TreeMap<Integer, String>();
        people.forEach((position, contacts) -> items.put(
                position,
                contacts.values().stream()
                        .map(contact -> ContactText.write(contact, in("БАҚ үшін", "для СМИ")))
                        .collect(Collectors.joining("; "))));
        return Lines.write(items);
    }

    /** The texts of a field of a list by their positions. */
    private static TreeMap<Integer, String> items(String field, Map<String, String> fields) {
        var pattern = Pattern.compile(Pattern.quote(field).replace("*", POSITION));
        var found = new TreeMap<Integer, String>();
        fields.forEach((name, text) -> {
            var item = pattern.matcher(name);
            if (item.matches()) {
                found.put(Integer.valueOf(item.group(1)), text);
            }
        });
        return found;
    }
}
