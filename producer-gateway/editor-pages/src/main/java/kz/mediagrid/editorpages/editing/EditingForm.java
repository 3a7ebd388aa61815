package kz.mediagrid.editorpages.editing;

import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a form on the editor's page, as the browser sends them.
 *
 * @param action the action of the pressed button, e.g. {@code exclude}
 * @param key the key that was generated with the page; the write's idempotency key begins with this key
 * @param event the id of the filing that the form is about; null if the form is about the week
 * @param other the id of the other filing, if the form is about a merger
 * @param day the day that the page showed when the form was sent
 * @param kk the text of the form in Kazakh
 * @param ru the text of the form in Russian
 * @param en the text of the form in English, if the form has a field for English
 */
record EditingForm(
        @Nullable String action,
        @Nullable String key,
        @Nullable String event,
        @Nullable String other,
        @Nullable String day,
        @Nullable String kk,
        @Nullable String ru,
        @Nullable String en) {

    /**
     * The JSON field {@code name} with the form's text in each language, as a map. The map is empty if the form has
     * no text.
     */
    Map<String, Object> text(String name) {
        var text = new HashMap<String, String>();
        put(text, "kk", kk);
        put(text, "ru", ru);
        put(text, "en", en);
        return text.isEmpty() ? Map.of() : Map.of(name, text);
    }

    Map<String, Object> decision(String decision) {
        var content = new HashMap<>(text("reason"));
        content.put("decision", decision);
        return content;
    }

    Map<String, Object> merger() {
        var content = new HashMap<>(text("reason"));
        content.put("otherEventId", other == null ? "" : other);
        return content;
    }

    /** The idempotency key for the write of this button. Each button of a page has its own key. */
    String keyOf(String button) {
        return (key == null ? "" : key) + "-" + button + "-" + (event == null ? "week" : event);
    }

    private static void put(Map<String, String> text, String language, @Nullable String words) {
        if (words != null && !words.isBlank()) {
            text.put(language, words.strip());
        }
    }
}
