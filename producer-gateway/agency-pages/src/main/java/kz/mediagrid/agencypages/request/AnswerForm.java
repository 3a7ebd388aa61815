package kz.mediagrid.agencypages.request;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kz.mediagrid.agencypages.draft.DraftFields;
import kz.mediagrid.agencypages.form.DraftForm;
import kz.mediagrid.agencypages.form.FormContent;
import kz.mediagrid.agencypages.form.MaterialLines;
import kz.mediagrid.schemas.Draft;

/**
 * The form of an answer. The name of a field is the path of its value in {@link kz.mediagrid.gateway.request.AnswerRequest}.
 *
 * @param revision the revision of the draft that the form shows; 0 if there is no draft
 * @param answers the number of answers to the request that the page showed
 * @param fields the typed texts by the names of their fields, without blank ones
 * @param lines the lines in which materials are typed
 */
record AnswerForm(int revision, int answers, Map<String, String> fields, MaterialLines lines) {

    private static final Pattern FIELD = Pattern.compile("text\\.(kk|ru|en)|" + MaterialLines.FIELDS);
    private static final MaterialLines NONE = new MaterialLines(0);

    AnswerForm {
        fields = Map.copyOf(fields);
    }

    static AnswerForm empty(int answers) {
        return new AnswerForm(0, answers, Map.of(), NONE);
    }

    static AnswerForm of(Draft draft, int answers) {
        return new AnswerForm(draft.getRevision(), answers, DraftFields.of(draft), NONE);
    }

    /** The form that a browser sent. */
    static AnswerForm sent(Map<String, String> parameters) {
        return new AnswerForm(
                number(parameters, "revision"),
                number(parameters, "answers"),
                FormContent.typed(parameters, FIELD),
                MaterialLines.sent(parameters));
    }

    private static int number(Map<String, String> parameters, String name) {
        return DraftForm.number(parameters.getOrDefault(name, "0"));
    }

    AnswerForm withOneMore() {
        return new AnswerForm(revision, answers, fields, lines.withOneMore());
    }

    /** This form, as one that replaces revision {@code newRevision} of the draft. */
    AnswerForm replacing(int newRevision) {
        return new AnswerForm(newRevision, answers, fields, lines);
    }

    /** This form, on a page that shows {@code all} answers. */
    AnswerForm showing(int all) {
        return new AnswerForm(revision, all, fields, lines);
    }

    /** The positions of the materials that the form shows; the form has no other {@code list}. Templates call this. */
    public List<Integer> positions(String list) {
        return lines.positions(fields);
    }

    /** Whether a material was typed, or asked for. Templates call this. */
    public boolean hasMaterials() {
        return lines.hasMaterials(fields);
    }

    /** The answer as content of the API's call. */
    FormContent content() {
        return FormContent.of(fields, (name, text) -> name.endsWith(".forMedia") ? text.equals("true") : text);
    }
}
