package kz.mediagrid.demo.play;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/** The texts that a person types into a form to send what a part of the sample has. */
final class TypedFields {

    private TypedFields() {}

    /**
     * The texts by the names of their fields, e.g. {@code materials.0.title.kk}.
     *
     * @param wanted the members of {@code content} that are typed
     */
    static Map<String, String> of(JsonNode content, Predicate<String> wanted) {
        var fields = new TreeMap<String, String>();
        content.properties().stream()
                .filter(member -> wanted.test(member.getKey()))
                .forEach(member -> flatten(member.getKey(), member.getValue(), fields));
        return fields;
    }

    /** A text in its languages, by the names of the fields into which it is typed, e.g. {@code reason.kk}. */
    static Map<String, String> of(String field, JsonNode text) {
        var fields = new TreeMap<String, String>();
        flatten(field, text, fields);
        return fields;
    }

    private static void flatten(String name, JsonNode value, Map<String, String> fields) {
        if (value.isArray()) {
            for (int at = 0; at < value.size(); at++) {
                flatten(name + "." + at, value.get(at), fields);
            }
        } else if (value.isObject()) {
            value.properties().forEach(member -> flatten(name + "." + member.getKey(), member.getValue(), fields));
        } else {
            fields.put(name, value.asString());
        }
    }
}
