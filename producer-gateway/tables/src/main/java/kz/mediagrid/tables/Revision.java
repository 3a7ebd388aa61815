package kz.mediagrid.tables;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The fields of an event after a row of a table. A column of the table is the whole truth about its fields; a column without a
 * language says nothing of the language that it does not have.
 *
 * @param columns the fields for which the table has columns, with {@code *} for the position in a list
 * @param row the fields of the row
 */
record Revision(Set<String> columns, Map<String, String> row) {

    private static final Pattern ITEM = Pattern.compile("([A-Za-z]+)\\.([0-9]+)\\..*");
    private static final Pattern LANGUAGE = Pattern.compile("\\.(?:kk|ru|en)$");
    private static final Pattern MAIN = Pattern.compile("(?:text|name|position)\\.(?:kk|ru|en)");
    private static final Pattern TEXT_OF_ITEMS = Pattern.compile("(?<list>[A-Za-z]+)\\.\\*\\.(?:text|name|position)");

    /** The fields without those that say what their absence says. */
    static Map<String, String> plain(Map<String, String> fields) {
        return fields.entrySet().stream()
                .filter(field -> !field.getKey().equals("eventId"))
                .filter(field ->
                        !field.getValue().isEmpty() && !field.getValue().equals("false"))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    Map<String, String> of(Map<String, String> filed) {
        var revised = new LinkedHashMap<String, String>();
        plain(filed).forEach((field, text) -> {
            if (!isReplaced(field, filed)) {
                revised.put(field, text);
            }
        });
        revised.putAll(plain(row));
        revised.keySet().removeIf(field -> isLeftOver(field, revised.keySet()));
        return revised;
    }

    private boolean isReplaced(String field, Map<String, String> filed) {
        var item = ITEM.matcher(field);
        var pattern = item.matches() ? item.group(1) + ".*" + field.substring(item.end(2)) : field;
        if (columns.contains(pattern) || pattern.contains(".contacts.") && columns.contains(contacts(pattern))) {
            return true;
        }
        var withoutLanguage = LANGUAGE.matcher(pattern).replaceFirst("");
        boolean isListWithoutLanguage = item.matches()
                && columns.stream()
                        .map(TEXT_OF_ITEMS::matcher)
                        .anyMatch(column ->
                                column.matches() && column.group("list").equals(item.group(1)));
        // Another number of items: nobody knows which are the old ones.
        return isListWithoutLanguage
                && size(item.group(1), row.keySet()) != size(item.group(1), filed.keySet())
                && (size(item.group(1), row.keySet()) > 0 || columns.contains(withoutLanguage));
    }

    private static String contacts(String pattern) {
        return pattern.substring(0, pattern.indexOf(".contacts.") + ".contacts".length());
    }

    private static long size(String list, Set<String> fields) {
        return fields.stream()
                .map(ITEM::matcher)
                .filter(item -> item.matches() && item.group(1).equals(list))
                .map(item -> item.group(2))
                .distinct()
                .count();
    }

    /** Whether the field belongs to an item of a list that the row took away. */
    private static boolean isLeftOver(String field, Set<String> fields) {
        var item = ITEM.matcher(field);
        if (!item.matches() || item.group(1).equals("materials")) {
            return false;
        }
        var prefix = field.substring(0, item.end(2) + 1);
        return fields.stream()
                .noneMatch(other -> other.startsWith(prefix)
                        && MAIN.matcher(other.substring(prefix.length())).matches());
    }
}
