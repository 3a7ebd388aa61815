package kz.mediagrid.editorpages.asked;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kz.mediagrid.edge.page.TypedTexts;
import kz.mediagrid.gateway.request.InformationRequest;
import kz.mediagrid.gateway.request.SendRequestMessage;

/**
 * The form that extends terms, cancels requests, records agreements and replies to messages.
 *
 * @param fields the texts by the names of their fields, without blank ones
 */
record TermForm(Map<String, String> fields) {

    private static final Pattern FIELD = Pattern.compile("to\\.req-[0-9a-f]{32}|all|until|reason\\.(kk|ru|en)");

    TermForm {
        fields = Map.copyOf(fields);
    }

    /** The fields that a browser sent, without those that the form does not have. */
    static TermForm typed(Map<String, String> parameters) {
        return new TermForm(TypedTexts.of(parameters, FIELD));
    }

    /** The text of the field; empty if nothing was typed. Templates call this. */
    public String get(String name) {
        return fields.getOrDefault(name, "");
    }

    /** The requests of the batch that are chosen for the action. */
    List<InformationRequest> chosen(List<InformationRequest> batch, TermAction action) {
        return batch.stream()
                .filter(request ->
                        fields.containsKey("to" + "." + request.id()) || isToAll() && action.concerns(request))
                .toList();
    }

    /** Whether all bodies are chosen that the action concerns. */
    boolean isToAll() {
        return fields.containsKey("all");
    }

    /** The form with these requests ticked one by one, in place of its own choice. */
    TermForm choosing(List<InformationRequest> requests) {
        var chosen = new HashMap<>(fields);
        chosen.keySet().removeIf(field -> field.equals("all") || field.startsWith("to" + "."));
        requests.forEach(request -> chosen.put("to" + "." + request.id(), "true"));
        return new TermForm(chosen);
    }

    /** The content of the API's call for the action. */
    Map<String, Object> content(TermAction action) {
        var content = new TreeMap<String, Object>();
        if (action == TermAction.EXTEND && !get("until").isEmpty()) {
            content.put("until", get("until"));
        }
        if (action == TermAction.REPLY) {
            content.put("kind", SendRequestMessage.Kind.REPLY.name());
        }
        TypedTexts.put(content, textOf(action), fields, "reason");
        return content;
    }

    private static String textOf(TermAction action) {
        return switch (action) {
            case EXTEND, CANCEL -> "reason";
            case AGREE -> "note";
            case REPLY -> "text";
        };
    }

    /**
     * The field of the form at which a fault is shown.
     *
     * @param pointer the place of the fault in the content [JSON Pointer]
     */
    static String fieldAt(String pointer) {
        var field =
                pointer.isEmpty() ? "" : pointer.substring(1).replace('/', '.').replaceFirst("^(note|text)", "reason");
        return field.equals("reason") ? field + ".kk" : field;
    }
}
