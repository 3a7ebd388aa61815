package kz.mediagrid.endtoend;

import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/** Finds instants that are not in the form of RFC 3339: with seconds and with an offset. */
final class DateTimes {

    private static final Pattern BEGUN = Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}[\\d:.Z+-]*");
    private static final Pattern WHOLE =
            Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})");

    private DateTimes() {}

    /** The fields below {@code json} whose value is an instant in another form, each with its value. */
    static TreeSet<String> others(JsonNode json) {
        var found = new TreeSet<String>();
        walk("", json, (place, text) -> {
            if (BEGUN.matcher(text).matches() && !WHOLE.matcher(text).matches()) {
                found.add(place + " = " + text);
            }
        });
        return found;
    }

    /** The instants in {@code text} that are in another form. */
    static TreeSet<String> others(String text) {
        var found = new TreeSet<String>();
        BEGUN.matcher(text)
                .results()
                .map(result -> result.group())
                .filter(instant -> !WHOLE.matcher(instant).matches())
                .forEach(found::add);
        return found;
    }

    private static void walk(String place, JsonNode json, BiConsumer<String, String> texts) {
        if (json.isString()) {
            texts.accept(place, json.asString());
        }
        json.propertyStream().forEach(part -> walk(place + "/" + part.getKey(), part.getValue(), texts));
        if (json.isArray()) {
            json.forEach(item -> walk(place + "/*", item, texts));
        }
    }
}
