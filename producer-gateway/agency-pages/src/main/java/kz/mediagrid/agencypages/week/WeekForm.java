package kz.mediagrid.agencypages.week;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kz.mediagrid.agencypages.form.EventForm;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;

/**
 * The table of drafts, as a browser sends it.
 *
 * @param rows the rows, in the order of the table
 */
record WeekForm(List<Row> rows) {

    /** The largest number of rows that one form has. */
    static final int MOST = 40;

    private static final Pattern NAME = Pattern.compile("rows\\.([0-9]{1,3})\\.(.+)");

    /**
     * @param revision the revision of the draft that the row showed; 0 for a new draft
     * @param fields the typed texts
     */
    record Row(int number, String draftId, int revision, EventForm fields) {

        /** Whether the row is new and has nothing but what the page chose itself. */
        boolean isEmpty() {
            return revision == 0
                    && fields.fields().keySet().stream().allMatch(name -> name.equals("timing") || name.equals("date"));
        }
    }

    /** @throws kz.mediagrid.edge.problem.RequestProblem if the form is none of ours */
    static WeekForm sent(Map<String, String> parameters) {
        var rows = new TreeMap<Integer, Map<String, String>>();
        parameters.forEach((name, text) -> {
            var field = NAME.matcher(name);
            if (field.matches()) {
                rows.computeIfAbsent(Integer.valueOf(field.group(1)), number -> new TreeMap<>())
                        .put(field.group(2), text);
            }
        });
        if (rows.size() > MOST) {
            throw ProblemKind.MALFORMED.because(ProblemText.of("draft.no-form"));
        }
        var read = new ArrayList<Row>();
        rows.forEach((number, fields) ->
                read.add(new Row(number, fields.getOrDefault("draft", ""), revision(fields), EventForm.typed(fields))));
        return new WeekForm(read);
    }

    private static int revision(Map<String, String> fields) {
        var text = fields.getOrDefault("revision", "");
        if (!text.matches("[0-9]{1,9}")) {
            throw ProblemKind.MALFORMED.because(ProblemText.of("draft.no-form"));
        }
        return Integer.parseInt(text);
    }
}
