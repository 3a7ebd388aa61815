package kz.mediagrid.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kz.mediagrid.calendar.GridWeek;
import kz.mediagrid.edge.problem.ProblemText;

/** Collects the fields and the faults of one row. */
final class RowReading {

    private static final Pattern ITEM = Pattern.compile("([A-Za-z]+)\\.([0-9]+)\\.(.*)");

    private final int number;
    private final GridWeek week;
    private final Map<String, String> fields = new LinkedHashMap<>();
    private final List<Fault> faults = new ArrayList<>();

    RowReading(int number, GridWeek week) {
        this.number = number;
        this.week = week;
    }

    GridWeek week() {
        return week;
    }

    /** Fills {@code field}. If the field has another text already, that text stays, and the new one becomes a fault. */
    void put(String field, String text, Cell cell) {
        if (text.isEmpty()) {
            return;
        }
        var before = fields.putIfAbsent(field, text);
        if (before != null && !before.equals(text)) {
            fault(field, cell, ProblemText.of("table.other-value", text));
        }
    }

    void fault(String field, Cell cell, ProblemText text) {
        faults.add(new Fault(field, cell.name(), text));
    }

    boolean has(String field) {
        return fields.containsKey(field);
    }

    /** Fills the fields of the days, and reports days that are over before the week. */
    void put(DayText.Days days, Cell cell) {
        put("date", days.first().toString(), cell);
        if (days.last() != null) {
            put("endDate", days.last().toString(), cell);
        }
        var last = days.last() == null ? days.first() : days.last();
        if (last.isBefore(week.monday())) {
            fault(
                    "date",
                    cell,
                    ProblemText.of("table.day-before", DayText.asTyped(last), DayText.asTyped(week.monday())));
        }
    }

    /** Gives the row the day of its section, if the row has no day of its own. */
    void putDayOfSection(LocalDate day) {
        fields.putIfAbsent("date", day.toString());
    }

    void put(HoursText.Hours hours, Cell cell) {
        put("timing", hours.timing(), cell);
        put("startTime", hours.start(), cell);
        put("endTime", hours.end(), cell);
    }

    /** Adds a contact to the list {@code contacts}, unless the same contact is in it. */
    void addContact(String contacts, Map<String, String> contact, Cell cell) {
        int size = 0;
        while (isItem(contacts, size)) {
            var prefix = contacts + "." + size + ".";
            if (contact.entrySet().stream().allMatch(it -> it.getValue().equals(fields.get(prefix + it.getKey())))) {
                return;
            }
            size++;
        }
        var prefix = contacts + "." + size + ".";
        contact.forEach((field, text) -> put(prefix + field, text, cell));
    }

    private boolean isItem(String list, int position) {
        return fields.keySet().stream().anyMatch(field -> field.startsWith(list + "." + position + "."));
    }

    boolean isEmpty() {
        return fields.isEmpty() && faults.isEmpty();
    }

    ReadRow finish() {
        var positions = positions();
        var renamed = new LinkedHashMap<String, String>();
        fields.forEach((field, text) -> renamed.put(rename(field, positions), text));
        var moved = faults.stream()
                .map(fault -> new Fault(rename(fault.field(), positions), fault.cell(), fault.text()))
                .toList();
        return new ReadRow(number, renamed, moved);
    }

    /** The positions in each list as they were read, and as they are without gaps. */
    private Map<String, Map<Integer, Integer>> positions() {
        var positions = new TreeMap<String, Map<Integer, Integer>>();
        fields.keySet().stream()
                .map(ITEM::matcher)
                .filter(item -> item.matches())
                .sorted((one, other) ->
                        Integer.compare(Integer.parseInt(one.group(2)), Integer.parseInt(other.group(2))))
                .forEach(item -> {
                    var list = positions.computeIfAbsent(item.group(1), any -> new LinkedHashMap<>());
                    list.putIfAbsent(Integer.parseInt(item.group(2)), list.size());
                });
        return positions;
    }

    private static String rename(String field, Map<String, Map<Integer, Integer>> positions) {
        var item = ITEM.matcher(field);
        if (!item.matches()) {
            return field;
        }
        var position = positions.getOrDefault(item.group(1), Map.of()).get(Integer.parseInt(item.group(2)));
        return position == null ? field : item.group(1) + "." + position + "." + item.group(3);
    }
}
