package kz.mediagrid.agencypages.form;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.mediagrid.agencypages.material.MaterialUploads;

/**
 * The lines of a form in which materials are typed.
 *
 * @param shown the number of lines that the form showed
 */
public record MaterialLines(int shown) {

    /** The names of the fields of a material, as a regular expression. */
    public static final String FIELDS = MaterialUploads.ROW + "\\.(title\\.(kk|ru|en)|kind|language|url|file|forMedia)";

    private static final String LIST = "materials";
    private static final int MOST = 50;

    /** The lines of the form that a browser sent. */
    public static MaterialLines sent(Map<String, String> parameters) {
        return new MaterialLines(DraftForm.number(parameters.getOrDefault("lines.materials", "0")));
    }

    public MaterialLines withOneMore() {
        return new MaterialLines(Math.min(MOST, shown + 1));
    }

    /** The positions of the lines, at least one, and as many as have something typed. */
    public List<Integer> positions(Map<String, String> fields) {
        var wanted = Math.max(1, Math.max(FormContent.size(fields, LIST), shown));
        return IntStream.range(0, Math.min(wanted, MOST)).boxed().toList();
    }

    /** Whether a material was typed, or asked for. */
    public boolean hasMaterials(Map<String, String> fields) {
        return shown > 1 || FormContent.size(fields, LIST) > 0;
    }
}
