package kz.mediagrid.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Reads organisers or speakers, one on each line, e.g. {@code министр, Серік Ахметов, +7 7172 00-00-00}. Two lines in two
 * languages are one organiser or speaker.
 */
final class PeopleReading {

    private static final Pattern NAME = Pattern.compile("(?:\\p{Lu}\\.\\s?){1,2}\\p{Lu}[\\p{L}'’-]+"
            + "|\\p{Lu}[\\p{L}'’-]+\\s(?:\\p{Lu}\\.\\s?){1,2}"
            + "|\\p{Lu}[\\p{Ll}'’-]+(?:-\\p{Lu}\\p{Ll}+)?(?:\\s\\p{Lu}[\\p{Ll}'’-]+){1,2}");
    private static final Pattern BETWEEN = Pattern.compile("\\s{0,9}[,;]\\s*|\\s{1,9}[–—-]\\s+");

    private final RowReading row;
    private final Heading heading;
    private final Cell cell;

    PeopleReading(RowReading row, Heading heading, Cell cell) {
        this.row = row;
        this.heading = heading;
        this.cell = cell;
    }

    void read() {
        int before = 0;
        for (var item : inOneLanguageEach(Lines.read(cell.text()))) {
            int position = item.position() - before;
            var found = ContactText.takeOut(item.text());
            if (found.rest().isEmpty() && position > 0 && !item.counted()) {
                // A line of telephones belongs to the line above.
                before++;
                position--;
            }
            var list = list(position) + ".contacts";
            if (!found.rest().isEmpty()) {
                put(position, found.rest());
            }
            found.contacts().forEach(contact -> row.addContact(list, contact, cell));
        }
    }

    /** The organisers' or the speakers' item at {@code position}, e.g. {@code speakers.0}. */
    private String list(int position) {
        var field = CellReading.at(heading.column().fields().get(0), position);
        return field.substring(0, field.indexOf('.', field.indexOf('.') + 1));
    }

    private List<Lines.Item> inOneLanguageEach(List<Lines.Item> items) {
        if (heading.language() != null || items.size() != 2) {
            return items;
        }
        var both = items.get(0).text() + "\n" + items.get(1).text();
        return TextLanguages.split(both).size() == 2 ? List.of(new Lines.Item(0, both, false)) : items;
    }

    private void put(int position, String text) {
        if (heading.column().fields().size() == 1) {
            var field = CellReading.at(heading.column().fields().get(0), position);
            if (field.startsWith("speakers") && field.endsWith("name")) {
                putName(field, text);
            } else {
                CellReading.localized(row, field, heading.language(), text, cell);
            }
            return;
        }
        var languages = heading.language() == null ? TextLanguages.split(text) : Map.of(heading.language(), text);
        languages.forEach((language, part) -> putPositionAndName(position, language, part));
    }

    /** A name tells nothing of the language: it is spelled as its bearer spells it. */
    private void putName(String field, String text) {
        if (heading.language() == null) {
            TextLanguages.split(text).forEach((language, part) -> row.put(field + "." + language, part, cell));
        } else {
            row.put(field + "." + heading.language(), text, cell);
        }
    }

    private void putPositionAndName(int position, String language, String text) {
        var fields = heading.column().fields();
        var positionField = CellReading.at(fields.get(0), position) + "." + language;
        var nameField = CellReading.at(fields.get(1), position) + "." + language;
        var parts = new ArrayList<>(List.of(BETWEEN.split(text)));
        int last = parts.size() - 1;
        if (last > 0 && NAME.matcher(parts.get(last)).matches()) {
            int end = text.lastIndexOf(parts.get(last));
            row.put(positionField, withoutSeparator(text.substring(0, end)), cell);
            row.put(nameField, parts.get(last), cell);
        } else if (last > 0 && NAME.matcher(parts.get(0)).matches()) {
            var rest = text.substring(parts.get(0).length());
            row.put(positionField, rest.replaceFirst("^(?:\\s*[,;]\\s*|\\s+[–—-]\\s+)", ""), cell);
            row.put(nameField, parts.get(0), cell);
        } else {
            row.put(positionField, text, cell);
        }
    }

    private static String withoutSeparator(String text) {
        return text.replaceFirst("(?:\\s{0,9}[,;]\\s{0,9}|\\s{1,9}[–—-]\\s{0,9})$", "");
    }
}
