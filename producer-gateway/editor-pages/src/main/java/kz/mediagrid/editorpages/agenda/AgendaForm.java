package kz.mediagrid.editorpages.agenda;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kz.mediagrid.edge.page.TypedTexts;
import kz.mediagrid.schemas.JointNoticeOrdered;
import org.jspecify.annotations.Nullable;

/**
 * The form that extends terms, orders the notice, and cancels the matter.
 *
 * @param fields the texts by the names of their fields, without blank ones
 */
record AgendaForm(Map<String, String> fields) {

    private static final Pattern FIELD =
            Pattern.compile("body|until|when|nameMissing|forMedia|(reason|why|text)\\.(kk|ru|en)");
    private static final List<String> LANGUAGES = List.of("kk", "ru", "en");
    private static final List<String> MARKS = List.of("nameMissing", "forMedia");

    AgendaForm {
        fields = Map.copyOf(fields);
    }

    /** The fields that a browser sent, without those that the form does not have. */
    static AgendaForm typed(Map<String, String> parameters) {
        return new AgendaForm(TypedTexts.of(parameters, FIELD));
    }

    /** The form with the decision on the notice that counts so far, so that a further decision begins with it. */
    static AgendaForm of(JointNoticeOrdered order) {
        var fields = new HashMap<String, String>();
        fields.put("when", order.getWhen().name());
        MARKS.forEach(mark -> put(fields, mark, Boolean.TRUE.equals(order.get(mark)) ? "true" : null));
        var text = order.getText();
        if (text != null) {
            LANGUAGES.forEach(language -> put(fields, "text" + "." + language, (String) text.get(language)));
        }
        return new AgendaForm(fields);
    }

    private static void put(Map<String, String> fields, String name, @Nullable String text) {
        if (text != null) {
            fields.put(name, text);
        }
    }

    /** The text of the field; empty if nothing was typed. Templates call this. */
    public String get(String name) {
        return fields.getOrDefault(name, "");
    }

    /** The content of the API's call for the action. */
    Map<String, Object> content(AgendaAction action) {
        var content = new TreeMap<String, Object>();
        switch (action) {
            case EXTEND -> List.of("body", "until").forEach(name -> putTyped(content, name));
            case NOTICE -> {
                putTyped(content, "when");
                MARKS.forEach(mark -> content.put(mark, get(mark).equals("true")));
            }
            case CANCEL -> {}
        }
        TypedTexts.put(content, action.member(), fields, action.text());
        return content;
    }

    private void putTyped(Map<String, Object> content, String name) {
        if (!get(name).isEmpty()) {
            content.put(name, get(name));
        }
    }

    /**
     * The field of the form at which a fault is shown.
     *
     * @param pointer the place of the fault in the content [JSON Pointer]
     */
    static String fieldAt(String pointer, AgendaAction action) {
        if (pointer.equals("/" + action.member())) {
            return action.text() + ".kk";
        }
        return pointer.startsWith("/" + action.member() + "/")
                ? action.text() + "." + pointer.substring(action.member().length() + 2)
                : pointer.replaceFirst("^/", "");
    }
}
