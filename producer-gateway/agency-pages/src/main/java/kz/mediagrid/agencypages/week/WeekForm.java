package kz.mediagrid.agencypages.week;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import kz.mediagrid.agencypages.form.DraftForm;
import kz.mediagrid.agencypages.form.EventForm;
import kz.mediagrid.edge.content.Hashes;
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
     * @param draftId the id of the draft; empty if the draft is gone
     * @param revision the revision of the draft that the row showed; 0 for a new draft
     * @param shown the hash of the texts that the row showed
     * @param fields the typed texts
     */
    record Row(int number, String draftId, int revision, String shown, EventForm fields) {

        /**
         * Whether the row has something to save. A row that nobody touched has not: a colleague may have changed or sent its draft
         * meanwhile.
         */
        boolean isTouched() {
            return !draftId.isEmpty() && !shown.equals(hash(fields));
        }
    }

    /** The hash of the texts that a row of the table has. A row without a kind of time shows the first kind. */
    static String hash(EventForm fields) {
        var texts = new TreeMap<>(fields.fields());
        texts.keySet().removeIf(name -> !WeekPages.isInRow(name));
        texts.putIfAbsent("timing", "TIMED");
        return Hashes.of(texts.toString());
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
        rows.forEach((number, fields) -> read.add(new Row(
                number,
                fields.getOrDefault("draft", ""),
                DraftForm.number(fields.getOrDefault("revision", "")),
                fields.getOrDefault("shown", ""),
                EventForm.typed(fields))));
        return new WeekForm(read);
    }
}
