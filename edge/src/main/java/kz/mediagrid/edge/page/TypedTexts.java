package kz.mediagrid.edge.page;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Reads the fields of a form. The field of a text in one language has the name of the text, a dot and the language. */
public final class TypedTexts {

    private static final List<String> LANGUAGES = List.of("kk", "ru", "en");

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
}
