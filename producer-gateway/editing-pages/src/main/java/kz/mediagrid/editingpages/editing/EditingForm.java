package kz.mediagrid.editingpages.editing;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kz.mediagrid.edge.page.TypedTexts;

/**
 * The fields of a form on the editor's page, as the browser sends them: {@code action} is that of the pressed button, e.g.
 * {@code exclude}; {@code key} was generated with the page, and each write's idempotency key begins with it; {@code event} is
 * the filing that the form is about; {@code next} the filing whose card follows; {@code other} the other filing of a merger;
 * {@code seen} the submission that had changed the event last when the form was made, and {@code seen.ID} that of another
 * event; {@code earlier}, {@code did} and {@code because} the key, the button and the ready reason of a form with several decisions that this one undoes; {@code ready} the name of a
 * {@link ReadyReason}; {@code exclude.kk} is the Kazakh text of the form with that button, and so on; {@code to.ID} a filing that is ticked.
 *
 * @param fields the texts by the names of their fields, without blank ones
 */
record EditingForm(Map<String, String> fields) {

    private static final Pattern FIELD = Pattern.compile(
            "action|key|event|next|other|seen|ready|did|earlier|because|day|only|body|q|(exclude|note|merge|separate)\\.(kk|ru|en)|(to|seen)\\.[A-Za-z0-9._-]{1,100}");

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

    /** The form with a text of that button in each language, unless it has one already. */
    EditingForm withText(String button, Map<String, String> texts) {
        var all = new HashMap<>(fields);
        if (texts.keySet().stream().noneMatch(language -> all.containsKey(button + "." + language))) {
            texts.forEach((language, text) -> all.put(button + "." + language, text));
        }
        return new EditingForm(all);
    }

    /** The submission that had changed the event last when the form was made; empty if the form does not say it. */
    String seen(String event) {
        return fields.getOrDefault(SEEN + event, event.equals(get("event")) ? get("seen") : "");
    }

    /** The form whose several decisions this form undoes. */
    EditingForm undone() {
        return new EditingForm(
                Map.of("key", get("earlier"), "action", get("did"), "ready", get("because"), "event", ""));
    }

    /**
     * The form that undoes these decisions.
     *
     * @param decisions the numbers of the submissions that decided, by the ids of the events
     */
    EditingForm undoing(Map<String, String> decisions) {
        var all = new HashMap<>(fields);
        decisions.forEach((event, number) -> {
            all.put(TICKED + event, "true");
            all.put(SEEN + event, number);
        });
        return new EditingForm(all);
    }

    /** Whether the form can have decided on the event: an undo decides on ticked ones alone. */
    boolean canDecideOn(String event) {
        return !get("action").equals("undo") || fields.containsKey(TICKED + event);
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
     * The JSON field {@code name} with the text of the pressed button in each language, as a map. The map is empty if the form has
     * no text.
     *
     * @param ready the ready text that comes before what was typed, by languages
     */
    Map<String, Object> text(String name, Map<String, String> ready) {
        var text = new HashMap<>(ready);
        for (var language : List.of("kk", "ru", "en")) {
            var typed = get(get("action") + "." + language);
            if (!typed.isEmpty()) {
                text.merge(language, typed, (before, added) -> before + " " + added);
            }
        }
        return text.isEmpty() ? Map.of() : Map.of(name, text);
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
