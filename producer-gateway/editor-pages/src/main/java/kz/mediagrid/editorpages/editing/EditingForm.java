package kz.mediagrid.editorpages.editing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kz.mediagrid.edge.page.TypedTexts;

/**
 * The fields of a form on the editor's page, as the browser sends them: {@code action} is that of the pressed button, e.g.
 * {@code exclude}; {@code key} was generated with the page, and each write's idempotency key begins with it; {@code event} is
 * the filing that the form is about; {@code other} the other filing of a merger;
 * {@code merging} is there if the editor chose the other filing in the list;
 * {@code seen} the submission that had changed the event last when the form was made, and {@code seen.ID} that of another
 * event; {@code ready} the name of a
 * {@link ReadyReason}; {@code kk}, {@code ru} and {@code en} are the text of the form; {@code to.ID} a filing that is ticked.
 *
 * @param fields the texts by the names of their fields, without blank ones
 */
record EditingForm(Map<String, String> fields) {

    private static final Pattern FIELD = Pattern.compile(
            "action|key|event|other|merging|seen|ready|day|only|body|q|kk|ru|en|(to|seen)\\.[A-Za-z0-9._-]{1,100}");

    private static final String TICKED = "to.";

    private static final String SEEN = "seen.";

    EditingForm {
        fields = Map.copyOf(fields);
    }

    static EditingForm typed(Map<String, String> parameters) {
        return new EditingForm(TypedTexts.of(parameters, FIELD));
    }

    /** The text of the field; empty if nothing was typed. Templates call this. */
    public String get(String name) {
        return fields.getOrDefault(name, "");
    }

    /** The text that was typed into the form of that button; empty if another button was pressed. Templates call this. */
    public String typed(String button, String language) {
        return get("action").equals(button) ? get(language) : "";
    }

    /** The submission that had changed the event last when the form was made; empty if the form does not say it. */
    String seen(String event) {
        return fields.getOrDefault(SEEN + event, event.equals(get("event")) ? get("seen") : "");
    }

    EditingFilter filter() {
        return EditingFilter.typed(fields);
    }

    /** The ids of the filings that are ticked, in alphabetical order. */
    List<String> ticked() {
        return fields.keySet().stream()
                .filter(field -> field.startsWith(TICKED))
                .map(field -> field.substring(TICKED.length()))
                .sorted()
                .toList();
    }

    /**
     * The JSON field {@code name} with the form's text in each language, as a map. The map is empty if the form has
     * no text.
     *
     * @param ready the ready text that comes before what was typed, by languages
     */
    Map<String, Object> text(String name, Map<String, String> ready) {
        var text = new HashMap<>(ready);
        for (var language : List.of("kk", "ru", "en")) {
            if (fields.containsKey(language)) {
                text.merge(language, get(language), (before, typed) -> before + " " + typed);
            }
        }
        return text.isEmpty() ? Map.of() : Map.of(name, text);
    }

    Map<String, Object> merger() {
        var content = new HashMap<>(text("reason", Map.of()));
        content.put("otherEventId", get("other"));
        return content;
    }

    /**
     * The idempotency key for the write of the pressed button. Each button of a page has its own key.
     *
     * @param event the id of the filing that the write is about
     */
    String keyFor(String event) {
        return get("key") + "-" + get("action") + "-" + event;
    }
}
