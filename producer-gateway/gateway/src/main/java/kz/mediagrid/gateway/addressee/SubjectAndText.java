package kz.mediagrid.gateway.addressee;

import java.util.List;
import java.util.Map;
import kz.mediagrid.edge.page.TypedTexts;

/** The texts of a form that several bodies get, each in up to three languages, and the places of its faults. */
public final class SubjectAndText {

    private static final List<String> TEXTS = List.of("subject", "text");

    private SubjectAndText() {}

    /**
     * Puts the subject and the text into the content of an API call, as far as they were typed.
     *
     * @param fields the fields of the form, without blank ones
     */
    public static void put(Map<String, Object> content, Map<String, String> fields) {
        TEXTS.forEach(name -> TypedTexts.put(content, name, fields, name));
    }

    /**
     * The field of the form at which a fault is shown.
     *
     * @param pointer the place of the fault in the content [JSON Pointer]
     */
    public static String fieldAt(String pointer) {
        var field = pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.');
        return TEXTS.contains(field) ? field + ".kk" : field.replaceFirst("\\.[0-9]+$", "");
    }
}
