package kz.mediagrid.agencypages.reply;

import java.util.List;
import java.util.Map;
import kz.mediagrid.agencypages.draft.DraftFields;
import kz.mediagrid.agencypages.form.DraftForm;
import kz.mediagrid.agencypages.form.FormContent;
import kz.mediagrid.agencypages.form.MaterialLines;
import kz.mediagrid.agencypages.material.FormWithMaterials;
import kz.mediagrid.edge.page.TypedTexts;
import kz.mediagrid.schemas.Draft;

/**
 * The form of a reply. The name of a field is the path of its value in the content of the API's call.
 *
 * @param revision the revision of the draft that the form shows; 0 if there is no draft
 * @param replies the number of the body's replies that the page showed
 * @param fields the typed texts by the names of their fields, without blank ones
 * @param lines the lines in which materials are typed
 */
public record ReplyForm(int revision, int replies, Map<String, String> fields, MaterialLines lines)
        implements FormWithMaterials {

    private static final MaterialLines NONE = new MaterialLines(0);

    public ReplyForm {
        fields = Map.copyOf(fields);
    }

    public static ReplyForm empty(int replies) {
        return new ReplyForm(0, replies, Map.of(), NONE);
    }

    public static ReplyForm of(Draft draft, int replies) {
        return new ReplyForm(draft.getRevision(), replies, DraftFields.of(draft), NONE);
    }

    /** The form that a browser sent. */
    public static ReplyForm sent(Reply reply, Map<String, String> parameters) {
        return new ReplyForm(
                number(parameters, "revision"),
                number(parameters, reply.counted()),
                TypedTexts.of(parameters, reply.fields()),
                MaterialLines.sent(parameters));
    }

    private static int number(Map<String, String> parameters, String name) {
        return DraftForm.number(parameters.getOrDefault(name, "0"));
    }

    public ReplyForm withOneMore() {
        return new ReplyForm(revision, replies, fields, lines.withOneMore());
    }

    /** This form, as one that replaces revision {@code newRevision} of the draft. */
    public ReplyForm replacing(int newRevision) {
        return new ReplyForm(newRevision, replies, fields, lines);
    }

    /** This form, on a page that shows {@code all} replies. */
    public ReplyForm showing(int all) {
        return new ReplyForm(revision, all, fields, lines);
    }

    @Override
    public Map<String, String> typed() {
        return fields;
    }

    /** The positions of the materials that the form shows; the form has no other {@code list}. Templates call this. */
    public List<Integer> positions(String list) {
        return lines.positions(fields);
    }

    /** Whether a material was typed, or asked for. Templates call this. */
    public boolean hasMaterials() {
        return lines.hasMaterials(fields);
    }

    /** The reply as content of the API's call. */
    public FormContent content() {
        return FormContent.of(fields, (name, text) -> name.endsWith("orMedia") ? text.equals("true") : text);
    }
}
