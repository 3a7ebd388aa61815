package kz.mediagrid.agencypages.matter;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import kz.mediagrid.agencypages.form.DraftForm;
import kz.mediagrid.agencypages.form.FormContent;
import kz.mediagrid.agencypages.form.MaterialLines;

/**
 * The form of a contribution. The name of a field is the path of its value in
 * {@link kz.mediagrid.gateway.matter.ContributeToMatter}.
 *
 * @param contributions the number of the body's own contributions that the page showed
 * @param fields the typed texts by the names of their fields, without blank ones
 * @param lines the lines in which materials are typed
 */
record ContributionForm(int contributions, Map<String, String> fields, MaterialLines lines) {

    private static final Pattern FIELD = Pattern.compile("text\\.(kk|ru|en)|textForMedia|" + MaterialLines.FIELDS);

    ContributionForm {
        fields = Map.copyOf(fields);
    }

    static ContributionForm empty(int contributions) {
        return new ContributionForm(contributions, Map.of(), new MaterialLines(0));
    }

    /** The form that a browser sent. */
    static ContributionForm sent(Map<String, String> parameters) {
        return new ContributionForm(
                DraftForm.number(parameters.getOrDefault("contributions", "0")),
                FormContent.typed(parameters, FIELD),
                MaterialLines.sent(parameters));
    }

    ContributionForm withOneMore() {
        return new ContributionForm(contributions, fields, lines.withOneMore());
    }

    /** This form, on a page that shows {@code all} contributions of the body. */
    ContributionForm showing(int all) {
        return new ContributionForm(all, fields, lines);
    }

    /** The positions of the materials that the form shows; the form has no other {@code list}. Templates call this. */
    public List<Integer> positions(String list) {
        return lines.positions(fields);
    }

    /** Whether a material was typed, or asked for. Templates call this. */
    public boolean hasMaterials() {
        return lines.hasMaterials(fields);
    }

    /** The contribution as content of the API's call. */
    FormContent content() {
        return FormContent.of(fields, (name, text) -> name.endsWith("orMedia") ? text.equals("true") : text);
    }
}
