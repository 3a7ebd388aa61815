package kz.mediagrid.tables;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import kz.mediagrid.edge.problem.ProblemText;
import org.jspecify.annotations.Nullable;

/** Reads the text of a cell into the fields of its row, by the kind of its column. */
final class CellReading {

    /** The limit for the text of a cell [UTF-16 characters]. */
    static final int LONGEST = 5_000;

    private static final Set<String> YES = Set.of("да", "иә", "ия", "yes", "true", "+", "1");
    private static final Set<String> NO = Set.of("нет", "жоқ", "no", "false", "-", "–", "—", "0");

    private final RowReading row;

    CellReading(RowReading row) {
        this.row = row;
    }

    void read(Heading heading, Cell cell) {
        var field = heading.field();
        if (cell.fault() != null) {
            row.fault(field.replace("*", "0"), cell, cell.fault());
        }
        if (cell.text().isEmpty()) {
            return;
        }
        if (cell.text().length() > LONGEST) {
            tooLong(heading, cell);
            return;
        }
        switch (heading.column().kind()) {
            case NUMBER -> {}
            case TEXT -> texts(heading, cell);
            case TEXTS -> list(heading, cell);
            case DAY -> days(cell);
            case HOURS -> hours(cell);
            case WHEN -> when(cell);
            case PEOPLE -> new PeopleReading(row, heading, cell).read();
            case CONTACTS -> contacts(field, cell);
            case FLAG -> flags(field, cell);
            case VALUE -> row.put(field, cell.text(), cell);
        }
    }

    /** Keeps the text as it was typed. */
    private void tooLong(Heading heading, Cell cell) {
        if (heading.column().fields().isEmpty()) {
            return;
        }
        var whole = heading.field().replace("*", "0");
        boolean isLocalized = heading.language() == null
                && (heading.column().languages() || heading.column().kind() == FormColumn.Kind.TEXT);
        var field = isLocalized ? whole + "." + TextLanguages.of(cell.text()) : whole;
        row.put(field, cell.text(), cell);
        row.fault(field, cell, ProblemText.of("table.cell-too-long", cell.text().length(), LONGEST));
    }

    private void texts(Heading heading, Cell cell) {
        labelled(heading.column(), cell.text())
                .forEach((field, text) -> localized(row, field, heading.language(), text, cell));
    }

    /** The parts of the text by field: a label such as {@code Задача:} begins the part of its field. */
    private static Map<String, String> labelled(FormColumn column, String text) {
        var parts = new LinkedHashMap<String, String>();
        var labels = new LinkedHashMap<String, String>();
        column.allLabels()
                .forEach((field, words) -> words.forEach(word -> labels.put(word.toLowerCase(Locale.ROOT), field)));
        var first = column.fields().get(0);
        if (labels.isEmpty()) {
            parts.put(first, text);
            return parts;
        }
        var words = labels.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
        var label = Pattern.compile(
                        "(?:^|(?<=[\\n.;]))\\s{0,9}(?:\\d[.)] *)?(" + words + ") *(?::|[–—-](?= )) *",
                        Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE)
                .matcher(text);
        int from = 0;
        var field = first;
        while (label.find()) {
            add(parts, field, text.substring(from, label.start()));
            field = labels.getOrDefault(label.group(1).toLowerCase(Locale.ROOT), first);
            from = label.end();
        }
        add(parts, field, text.substring(from));
        return parts;
    }

    private static void add(Map<String, String> parts, String field, String text) {
        if (!text.isBlank()) {
            parts.merge(field, text.strip(), (before, more) -> before + "\n" + more);
        }
    }

    /** Puts a text into the language of its column; without one, into the language that its letters show. */
    static void localized(RowReading row, String field, @Nullable String language, String text, Cell cell) {
        if (language == null) {
            TextLanguages.split(text).forEach((found, part) -> row.put(field + "." + found, part, cell));
            return;
        }
        row.put(field + "." + language, text, cell);
        if (TextLanguages.isClearlyNot(language, text)) {
            boolean isKazakh = language.equals("kk");
            row.fault(
                    field + "." + language, cell, ProblemText.of(isKazakh ? "table.not-kazakh" : "table.not-russian"));
        }
    }

    private void list(Heading heading, Cell cell) {
        for (var item : Lines.read(cell.text())) {
            localized(
                    row, at(heading.column().fields().get(0), item.position()), heading.language(), item.text(), cell);
        }
    }

    static String at(String field, int position) {
        return field.replace("*", Integer.toString(position));
    }

    private void days(Cell cell) {
        var when = WhenText.read(cell.text(), row.week());
        var whole = DayText.whole(cell.text(), row.week());
        if (whole.isPresent()) {
            row.put(whole.get(), cell);
        } else if (when.days() != null && when.rest().isEmpty()) {
            put(when, cell);
        } else {
            noDay(cell);
        }
    }

    private void noDay(Cell cell) {
        row.put("date", cell.text(), cell);
        row.fault("date", cell, ProblemText.of("table.day", "17.12.2026"));
    }

    private void hours(Cell cell) {
        var hours = HoursText.whole(cell.text());
        if (hours.isPresent()) {
            row.put(hours.get(), cell);
            return;
        }
        var when = WhenText.read(cell.text(), row.week());
        if (when.hours() != null && when.rest().isEmpty()) {
            put(when, cell);
        } else {
            row.put(new HoursText.Hours(HoursText.TIMED, cell.text(), ""), cell);
            row.fault("startTime", cell, ProblemText.of("table.hours", "11:00–12:00"));
        }
    }

    private void when(Cell cell) {
        var when = WhenText.read(cell.text(), row.week());
        if (when.days() == null) {
            noDay(cell);
            return;
        }
        put(when, cell);
        if (!when.rest().isEmpty()) {
            localized(row, "place", null, when.rest(), cell);
        }
    }

    private void put(WhenText when, Cell cell) {
        if (when.days() != null) {
            row.put(when.days(), cell);
        }
        if (when.hours() != null) {
            row.put(when.hours(), cell);
        }
    }

    private void contacts(String field, Cell cell) {
        for (var item : Lines.read(cell.text())) {
            var list = at(field, item.position());
            var found = ContactText.readList(item.text());
            found.contacts().forEach(contact -> row.addContact(list, contact, cell));
            if (!found.rest().isEmpty()) {
                row.addContact(list, Map.of("phone", found.rest()), cell);
                row.fault(list, cell, ProblemText.of("table.contact", found.rest()));
            }
        }
    }

    private void flags(String field, Cell cell) {
        for (var item : Lines.read(cell.text())) {
            var word = item.text().toLowerCase(Locale.ROOT);
            var flag = at(field, item.position());
            if (YES.contains(word)) {
                row.put(flag, "true", cell);
            } else if (!NO.contains(word)) {
                row.put(flag, item.text(), cell);
                row.fault(flag, cell, ProblemText.of("table.flag", item.text()));
            }
        }
    }
}
