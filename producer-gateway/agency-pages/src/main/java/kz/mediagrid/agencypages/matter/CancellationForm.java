package kz.mediagrid.agencypages.matter;

import java.util.Map;
import java.util.regex.Pattern;
import kz.mediagrid.agencypages.form.FormContent;
import kz.mediagrid.edge.page.TypedTexts;

/**
 * The form by which the body that opened a joint matter cancels it.
 *
 * @param fields the typed texts of the reason by the names of their fields, without blank ones
 */
record CancellationForm(Map<String, String> fields) {

    private static final Pattern FIELD = Pattern.compile("reason\\.(kk|ru|en)");

    CancellationForm {
        fields = Map.copyOf(fields);
    }

    /** The form that a browser sent. */
    static CancellationForm sent(Map<String, String> parameters) {
        return new CancellationForm(TypedTexts.of(parameters, FIELD));
    }

    /** The reason as content of the API's call. */
    FormContent content() {
        return FormContent.of(fields, (name, text) -> text);
    }
}
