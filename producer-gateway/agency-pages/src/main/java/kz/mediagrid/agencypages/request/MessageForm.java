package kz.mediagrid.agencypages.request;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import kz.mediagrid.agencypages.form.FormContent;
import kz.mediagrid.edge.page.TypedTexts;

/**
 * The form of a message about a request. The name of a field is {@code said.} and the path of its value in
 * {@link kz.mediagrid.gateway.request.SendRequestMessage}.
 *
 * @param fields the typed texts by the names of their fields, without blank ones
 */
record MessageForm(Map<String, String> fields) {

    private static final String OWN = "said.";
    private static final Pattern FIELD = Pattern.compile("said\\.(kind|text\\.(kk|ru|en))");

    MessageForm {
        fields = Map.copyOf(fields);
    }

    /** The form that a browser sent. */
    static MessageForm sent(Map<String, String> parameters) {
        return new MessageForm(TypedTexts.of(parameters, FIELD));
    }

    /** The field of the form at which a fault is shown. */
    static String fieldAt(FormContent content, String pointer) {
        var field = content.fieldAt(pointer);
        return field.isEmpty() ? field : OWN + field;
    }

    /** The message as content of the API's call. */
    FormContent content() {
        var own = new HashMap<String, String>();
        fields.forEach((name, text) -> own.put(name.substring(OWN.length()), text));
        return FormContent.of(own, (name, text) -> text);
    }
}
