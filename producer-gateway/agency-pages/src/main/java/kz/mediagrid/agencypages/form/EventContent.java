package kz.mediagrid.agencypages.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The content of an API call, made of the fields of a form. A list of the content has no gaps, even if a person left an item of the form
 * blank, so that the places in the content are not those in the form.
 *
 * @param json the content, by the members of the API
 * @param fields the beginning of the form's fields, by the place in the content [JSON Pointer]
 */
record EventContent(Map<String, Object> json, Map<String, String> fields) {

    /** The members that are texts in several languages: a fault of the whole text is shown at its first language. */
    private static final Set<String> TEXTS =
            Set.of("title", "place", "purpose", "name", "position", "text", "outcome", "revisionReason");

    private static final Map<String, String> FIRST_FIELDS = Map.of(
            "organisers", ".0.name.kk",
            "objective", ".text.kk",
            "accreditation", ".deadline");

    /** @param tree the typed values; each inner value is a map whose keys are all positions or all names of members */
    static EventContent of(Map<String, Object> tree) {
        var fields = new TreeMap<String, String>();
        var json = new LinkedHashMap<String, Object>();
        tree.forEach((name, value) -> json.put(name, converted(value, "/" + name, name, fields)));
        return new EventContent(json, fields);
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
    String fieldAt(String pointer) {
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
