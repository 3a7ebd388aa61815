package kz.mediagrid.agencypages.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The content of an API call, made of the fields of a form. A list of the content has no gaps, even if a person left an item of the form
 * blank, so that the places in the content are not those in the form.
 *
 * @param json the content, by the members of the API
 * @param fields the beginning of the form's fields, by the place in the content [JSON Pointer]
 */
public record FormContent(Map<String, Object> json, Map<String, String> fields) {

    /** The members that are texts in several languages: a fault of the whole text is shown at its first language. */
    private static final Set<String> TEXTS = Set.of(
            "title", "place", "purpose", "name", "label", "position", "text", "outcome", "reason", "revisionReason");

    private static final Map<String, String> FIRST_FIELDS = Map.of(
            "organisers", ".0.name.kk",
            "objective", ".text.kk",
            "accreditation", ".deadline",
            "authorisedPerson", ".phone",
            "deputy", ".phone",
            "pressUnit.contacts", ".0.phone");

    /** The number of items of the list {@code name}, counted up to its last item with a text. */
    public static int size(Map<String, String> fields, String name) {
        return fields.keySet().stream()
                .filter(field -> field.startsWith(name + "."))
                .map(field -> field.substring(name.length() + 1).replaceFirst("\\..*", ""))
                .mapToInt(position -> Integer.parseInt(position) + 1)
                .max()
                .orElse(0);
    }

    /** The fields that show {@code content}, by their names. A blank value has no field. */
    public static Map<String, String> fieldsOf(Object content) {
        var fields = new TreeMap<String, String>();
        flatten("", JsonMapper.shared().valueToTree(content), fields);
        return fields;
    }

    private static void flatten(String name, JsonNode node, Map<String, String> fields) {
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                flatten(join(name, Integer.toString(i)), node.get(i), fields);
            }
        } else if (node.isObject()) {
            node.properties().forEach(member -> flatten(join(name, member.getKey()), member.getValue(), fields));
        } else if (!node.isNull() && !node.asString().isBlank()) {
            fields.put(name, node.asString());
        }
    }

    private static String join(String path, String step) {
        return path.isEmpty() ? step : path + "." + step;
    }

    /**
     * The content that was typed.
     *
     * @param fields the typed texts by the names of their fields
     * @param value makes the value of a field, of its name and its text
     */
    public static FormContent of(Map<String, String> fields, BiFunction<String, String, Object> value) {
        var root = new TreeMap<String, Object>();
        fields.forEach((name, text) -> put(root, List.of(name.split("\\.")), value.apply(name, text)));
        return of(root);
    }

    @SuppressWarnings("unchecked") // Each inner value of the tree is such a map.
    private static void put(Map<String, Object> tree, List<String> path, Object value) {
        var step = path.get(0);
        if (path.size() == 1) {
            tree.putIfAbsent(step, value);
        } else if (tree.computeIfAbsent(step, key -> new TreeMap<String, Object>()) instanceof Map<?, ?> inner) {
            put((Map<String, Object>) inner, path.subList(1, path.size()), value);
        }
    }

    /** @param tree the typed values; each inner value is a map whose keys are all positions or all names of members */
    private static FormContent of(Map<String, Object> tree) {
        var fields = new TreeMap<String, String>();
        var json = new LinkedHashMap<String, Object>();
        tree.forEach((name, value) -> json.put(name, converted(value, "/" + name, name, fields)));
        return new FormContent(json, fields);
    }

    private static Object converted(Object value, String pointer, String field, Map<String, String> fields) {
        fields.put(pointer, field);
        if (!(value instanceof Map<?, ?> inner)) {
            return value;
        }
        if (inner.keySet().stream().allMatch(key -> key.toString().matches("[0-9]+"))) {
            var list = new ArrayList<Object>();
            var byPosition = new TreeMap<Integer, Object>();
            inner.forEach((key, item) -> byPosition.put(Integer.valueOf(key.toString()), item));
            byPosition.forEach((position, item) ->
                    list.add(converted(item, pointer + "/" + list.size(), field + "." + position, fields)));
            return list;
        }
        var members = new LinkedHashMap<String, Object>();
        inner.forEach((key, member) ->
                members.put(key.toString(), converted(member, pointer + "/" + key, field + "." + key, fields)));
        return members;
    }

    /**
     * The field of the form at which a fault is shown.
     *
     * @param pointer the place of the fault in the content [JSON Pointer]
     */
    public String fieldAt(String pointer) {
        var known = pointer;
        while (!known.isEmpty() && !fields.containsKey(known)) {
            known = known.substring(0, known.lastIndexOf('/'));
        }
        var rest = pointer.substring(known.length()).replace('/', '.');
        var field = fields.getOrDefault(known, "") + rest;
        return first(field.startsWith(".") ? field.substring(1) : field);
    }

    private static String first(String field) {
        var last = field.substring(field.lastIndexOf('.') + 1);
        if (TEXTS.contains(last)) {
            return field + ".kk";
        }
        if (field.matches(".*contacts\\.[0-9]+")) {
            return field + ".phone";
        }
        if (field.matches("keyMessages\\.[0-9]+")) {
            return field + ".text.kk";
        }
        return field + FIRST_FIELDS.getOrDefault(field, "");
    }
}
