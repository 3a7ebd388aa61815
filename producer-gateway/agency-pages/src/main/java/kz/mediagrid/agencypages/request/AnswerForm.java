package kz.mediagrid.agencypages.request;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import kz.mediagrid.agencypages.draft.DraftFields;
import kz.mediagrid.agencypages.form.DraftForm;
import kz.mediagrid.agencypages.form.FormContent;
import kz.mediagrid.schemas.Draft;

/**
 * The form of an answer. The name of a field is the path of its value in {@link kz.mediagrid.gateway.request.AnswerRequest}.
 *
 * @param revision the revision of the draft that the form shows; 0 if there is no draft
 * @param answers the number of answers to the request that the page showed
 * @param fields the typed texts by the names of their fields, without blank ones
 * @param lines the number of materials that the form showed
 */
record AnswerForm(int revision, int answers, Map<String, String> fields, int lines) {

    private static final Pattern FIELD = Pattern.compile(
            "text\\.(kk|ru|en)|materials\\.[0-9]{1,2}\\.(title\\.(kk|ru|en)|kind|language|url|forMedia)");
    private static final String MATERIALS = "materials";
    private static final String LINES = "lines.materials";
    private static final int MOST = 50;

    AnswerForm {
        fields = Map.copyOf(fields);
    }

    static AnswerForm empty(int answers) {
        return new AnswerForm(0, answers, Map.of(), 0);
    }

    static AnswerForm of(Draft draft, int answers) {
        return new AnswerForm(draft.getRevision(), answers, DraftFields.of(draft), 0);
    }

    /** The form that a browser sent. */
    static AnswerForm sent(Map<String, String> parameters) {
        return new AnswerForm(
                number(parameters, "revision"),
                number(parameters, "answers"),
                FormContent.typed(parameters, FIELD),
                number(parameters, LINES));
    }

    private static int number(Map<String, String> parameters, String name) {
        return DraftForm.number(parameters.getOrDefault(name, "0"));
    }

    AnswerForm withOneMore() {
        return new AnswerForm(revision, answers, fields, Math.min(MOST, lines + 1));
    }

    /** This form, as one that replaces revision {@code newRevision} of the draft. */
    AnswerForm replacing(int newRevision) {
        return new AnswerForm(newRevision, answers, fields, lines);
    }

    /** This form, on a page that shows {@code all} answers. */
    AnswerForm showing(int all) {
        return new AnswerForm(revision, all, fields, lines);
    }

    /** The positions of the list's items that the form shows. Templates call this. */
    public List<Integer> positions(String list) {
        var shown = Math.max(1, Math.max(FormContent.size(fields, list), lines));
        return IntStream.range(0, Math.min(shown, MOST)).boxed().toList();
    }

    /** Whether a material was typed, or asked for. Templates call this. */
    public boolean hasMaterials() {
        return lines > 1 || FormContent.size(fields, MATERIALS) > 0;
    }

    /** The answer as content of the API's call. */
    FormContent content() {
        return FormContent.of(fields, (name, text) -> name.endsWith(".forMedia") ? text.equals("true") : text);
    }
}
