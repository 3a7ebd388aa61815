package kz.mediagrid.calendar.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A JSON value (RFC 8259), written on one line.
 *
 * @param text the value as JSON
 */
record Json(String text) {

    static Json of(boolean value) {
        return new Json(Boolean.toString(value));
    }

    static Json of(String value) {
        var quoted = new StringBuilder("\"");
        value.chars().forEach(character -> quoted.append(escaped((char) character)));
        return new Json(quoted.append('"').toString());
    }

    static Json array(List<Json> values) {
        return new Json(values.stream().map(Json::text).collect(Collectors.joining(",", "[", "]")));
    }

    static Members object() {
        return new Members();
    }

    private static String escaped(char character) {
        return switch (character) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\n' -> "\\n";
            case '\r' -> "\\r";
            case '\t' -> "\\t";
            // The other control characters have no short form.
            default -> character < 0x20 ? "\\u%04x".formatted((int) character) : String.valueOf(character);
        };
    }

    /** The members of an object, in the order in which they are added. */
    static final class Members {

        private final Map<String, Json> values = new LinkedHashMap<>();

        Members with(String name, Json value) {
            values.put(name, value);
            return this;
        }

        Members with(String name, String value) {
            return with(name, of(value));
        }

        Members with(String name, boolean value) {
            return with(name, of(value));
        }

        Json json() {
            return new Json(values.entrySet().stream()
                    .map(member ->
                            of(member.getKey()).text() + ":" + member.getValue().text())
                    .collect(Collectors.joining(",", "{", "}")));
        }
    }
}
