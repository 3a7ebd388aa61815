package kz.mediagrid.editorpages.ask;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kz.mediagrid.edge.page.TypedTexts;
import kz.mediagrid.gateway.addressee.TickedBodies;
import kz.mediagrid.gateway.material.AddMaterial;

/**
 * The form of a question, as a browser sends it.
 *
 * @param fields the texts by the names of their fields, without blank ones
 */
record QuestionForm(Map<String, String> fields) {

    private static final String SUBJECT = "subject.";
    private static final Pattern FIELD =
            Pattern.compile("(subject|text)\\.(kk|ru|en)|to\\.[a-z0-9]{1,32}|all\\.[A-Z]+|kind\\.[A-Z]+|template");

    QuestionForm {
        fields = Map.copyOf(fields);
    }

    /** The fields that a browser sent, without those that the form does not have. */
    static QuestionForm typed(Map<String, String> parameters) {
        return new QuestionForm(TypedTexts.of(parameters, FIELD));
    }

    /** The text of the field; empty if nothing was typed. Templates call this. */
    public String get(String name) {
        return fields.getOrDefault(name, "");
    }

    /** The bodies that the form chooses. */
    TickedBodies bodies() {
        return new TickedBodies(fields, "to", "all");
    }

    /**
     * This form, with the texts of {@code ready} after those that were typed. A subject that was typed in one language stays alone: the
     * ready one in another language would be another subject.
     */
    QuestionForm with(ReadyQuestion ready) {
        var all = new HashMap<>(fields);
        ready.texts().forEach((name, text) -> {
            var typed = get(name);
            if (name.startsWith(SUBJECT)) {
                if (!hasSubject()) {
                    all.put(name, text);
                }
            } else if (typed.isEmpty()) {
                all.put(name, text);
            } else if (!typed.contains(text)) {
                all.put(name, typed + "\n\n" + text);
            }
        });
        return new QuestionForm(all);
    }

    private boolean hasSubject() {
        return fields.keySet().stream().anyMatch(field -> field.startsWith(SUBJECT));
    }

    /** The names of the chosen kinds of material, in the order of para. 7. Templates call this. */
    public List<String> kinds() {
        return Stream.of(AddMaterial.Kind.values())
                .map(Enum::name)
                .filter(kind -> fields.containsKey("kind" + "." + kind))
                .toList();
    }

    /**
     * The content of the API's call.
     *
     * @param addressees the codes of the chosen bodies
     */
    Map<String, Object> content(List<String> addressees) {
        var content = new TreeMap<String, Object>();
        content.put("addressees", addressees);
        content.put("kinds", kinds());
        TypedTexts.putSubjectAndText(content, fields);
        return content;
    }
}
