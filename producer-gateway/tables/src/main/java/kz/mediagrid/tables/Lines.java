package kz.mediagrid.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.regex.Pattern;

/**
 * A list in one cell, an item on each line. Where lines begin with {@code 1.}, {@code 2.} and so on, the numbers are the
 * positions, and a line without a number continues the item before it.
 */
final class Lines {

    private static final Pattern NUMBERED = Pattern.compile("(\\d{1,2})[.)]\\s+(.*)", Pattern.DOTALL);
    private static final Pattern BULLET = Pattern.compile("^[•·▪●○‣*–—-]\\s+");

    /** Begins the further lines of an item in cells that we write; people do not type it. */
    private static final String CONTINUED = "\u00a0\u00a0\u00a0";

    private Lines() {}

    /**
     * An item of a list.
     *
     * @param position the position in the list, counted from 0
     * @param counted whether the position was written as a number
     */
    record Item(int position, String text, boolean counted) {}

    static List<Item> read(String cell) {
        var lines = cell.split("\n", -1);
        return NUMBERED.matcher(lines[0]).matches() ? numbered(lines) : plain(lines);
    }

    private static List<Item> plain(String[] lines) {
        var items = new ArrayList<Item>();
        for (var line : lines) {
            var text = BULLET.matcher(line.strip()).replaceFirst("");
            if (!text.isEmpty()) {
                items.add(new Item(items.size(), text, false));
            }
        }
        return items;
    }

    private static List<Item> numbered(String[] lines) {
        var items = new ArrayList<Item>();
        for (var line : lines) {
            var number = NUMBERED.matcher(line);
            boolean begins = number.matches()
                    && (items.isEmpty()
                            || Integer.parseInt(number.group(1))
                                    > items.get(items.size() - 1).position() + 1);
            if (begins) {
                items.add(new Item(Integer.parseInt(number.group(1)) - 1, number.group(2), true));
            } else if (line.startsWith(CONTINUED)) {
                continueLast(items, line.substring(CONTINUED.length()));
            } else if (!line.isBlank()) {
                continueLast(items, line.strip());
            }
        }
        return items.stream()
                .map(item -> new Item(item.position(), item.text().strip(), true))
                .toList();
    }

    private static void continueLast(List<Item> items, String line) {
        var last = items.remove(items.size() - 1);
        items.add(new Item(last.position(), last.text() + "\n" + line, true));
    }

    /** The text of a cell with these items, by their positions. */
    static String write(SortedMap<Integer, String> items) {
        var lines = new ArrayList<String>();
        boolean plain = isPlain(items);
        items.forEach((position, text) ->
                lines.add(plain ? text : (position + 1) + ". " + text.replace("\n", "\n" + CONTINUED)));
        return String.join("\n", lines);
    }

    private static boolean isPlain(SortedMap<Integer, String> items) {
        return (items.isEmpty() || items.lastKey() == items.size() - 1)
                && items.values().stream()
                        .noneMatch(text -> text.contains("\n")
                                || text.isBlank()
                                || NUMBERED.matcher(text).matches()
                                || BULLET.matcher(text).find());
    }
}
