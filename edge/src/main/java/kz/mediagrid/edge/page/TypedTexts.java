package kz.mediagrid.edge.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the fields of a form. The field of a text in one language has the name of the text, a dot and the language. */
public final class TypedTexts {

    private static final List<String> LANGUAGES = List.of("kk", "ru", "en");

    /** The texts of a form that several bodies get. */
    private static final List<String> SUBJECT_AND_TEXT = List.of("subject", "text");

    private TypedTexts() {}

    /** The texts that a browser sent in fields that match {@code known}, without blank ones. */
    public static Map<String, String> of(Map<String, String> parameters, Pattern known) {
        var fields = new TreeMap<String, String>();
        parameters.forEach((name, text) -> {
            var clean = text.replace("\r\n", "\n").strip();
            if (!clean.isEmpty() && known.matcher(name).matches()) {
                fields.put(name, clean);
            }
        });
        return fields;
    }

    /**
     * Puts a text into the content of an API call, unless nothing was typed.
     *
     * @param text the name of the text in the form
     * @param member the name of the text in the content
     */
    public static void put(Map<String, Object> content, String member, Map<String, String> fields, String text) {
        var inLanguages = new TreeMap<String, String>();
        for (var language : LANGUAGES) {
            var typed = fields.get(text + "." + language);
            if (typed != null) {
                inLanguages.put(language, typed);
            }
        }
        if (!inLanguages.isEmpty()) {
            content.put(member, inLanguages);
        }
    }

    /**
     * Puts the subject and the text into the content of an API call, as far as they were typed.
     *
     * @param fields the fields of the form, without blank ones
     */
    public static void putSubjectAndText(Map<String, Object> content, Map<String, String> fields) {
        SUBJECT_AND_TEXT.forEach(name -> put(content, name, fields, name));
    }

    /**
     * The field of the form at which a fault is shown. A fault of the whole subject or text is at its first language, and one of an
     * item of a list at the list.
     *
     * @param pointer the place of the fault in the content [JSON Pointer]
     */
    public static String fieldAt(String pointer) {
        var field = pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.');
        return SUBJECT_AND_TEXT.contains(field) ? field + ".kk" : field.replaceFirst("\\.[0-9]+$", "");
    }
}
