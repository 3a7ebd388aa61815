package kz.mediagrid.agencypages.form;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import kz.mediagrid.agencypages.draft.DraftEdit;
import kz.mediagrid.agencypages.draft.DraftFields;
import kz.mediagrid.agencypages.material.FormWithMaterials;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.schemas.Draft;
import org.jspecify.annotations.Nullable;

/**
 * The form of one draft as a page shows it.
 *
 * @param week the grid week in whose table the draft is, as in {@code 2026-W51}
 * @param revision the revision of the draft that the form shows; 0 for a new draft
 * @param event the planned event that the draft revises; null if it becomes a new one
 * @param lines the number of lines that the form showed of each list; a list that is not in it is shown as long as its texts ask
 */
public record DraftForm(
        String draftId,
        String week,
        int revision,
        EventForm fields,
        DraftEdit.@Nullable Event event,
        Map<String, Integer> lines)
        implements FormWithMaterials {

    /** The largest number of items in a list of an event. */
    private static final int MOST = 50;

    /** The beginning of the names of the fields that say how many lines of a list the form shows. */
    private static final String LINES = "lines.";

    /** The lists whose lines a form shows: those that have a text, or else one. */
    private static final Set<String> LISTS = Set.of("organisers", "speakers", "keyMessages", "materials");

    /** The form of a draft that nobody has sent yet. */
    DraftForm(String draftId, String week, int revision, EventForm fields, DraftEdit.@Nullable Event event) {
        this(draftId, week, revision, fields, event, Map.of());
    }

    public static DraftForm of(Draft draft) {
        return new DraftForm(
                draft.getDraftId(),
                draft.getWeek(),
                draft.getRevision(),
                new EventForm(DraftFields.of(draft)),
                draft.getEventId() == null || draft.getEventRevision() == null
                        ? null
                        : new DraftEdit.Event(draft.getEventId(), draft.getEventRevision()),
                Map.of());
    }

    /** The form that a browser sent. */
    static DraftForm sent(String draftId, Map<String, String> parameters) {
        var event = parameters.getOrDefault("event", "");
        return new DraftForm(
                draftId,
                parameters.getOrDefault("week", ""),
                number(parameters.getOrDefault("revision", "")),
                EventForm.typed(parameters),
                event.isEmpty()
                        ? null
                        : new DraftEdit.Event(event, number(parameters.getOrDefault("eventRevision", ""))),
                lines(parameters));
    }

    private static Map<String, Integer> lines(Map<String, String> parameters) {
        var lines = new HashMap<String, Integer>();
        for (var list : LISTS) {
            var shown = parameters.get(LINES + list);
            if (shown != null) {
                lines.put(list, Math.min(number(shown), MOST));
            }
        }
        return lines;
    }

    /**
     * This form with one more line of the list.
     *
     * @throws kz.mediagrid.edge.problem.RequestProblem if the form has no such list
     */
    DraftForm withOneMore(String list) {
        if (!LISTS.contains(list)) {
            throw ProblemKind.MALFORMED.because(ProblemText.of("draft.no-form"));
        }
        var more = new HashMap<>(lines);
        more.merge(list, 1, Integer::sum);
        return new DraftForm(draftId, week, revision, fields, event, more);
    }

    /**
     * The number in a hidden field of a form.
     *
     * @throws kz.mediagrid.edge.problem.RequestProblem if {@code text} is none, so that the form is none of ours
     */
    public static int number(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw ProblemKind.MALFORMED.because(ProblemText.of("draft.no-form"));
        }
        return Integer.parseInt(text);
    }

    public DraftEdit edit(String inWeek) {
        return new DraftEdit(draftId, inWeek, revision, fields.fields(), event);
    }

    @Override
    public Map<String, String> typed() {
        return fields.fields();
    }

    /** The positions of the list's items that the form shows. */
    public List<Integer> positions(String list) {
        var asked = Math.max(fields.size(list), lines.getOrDefault(list, 0));
        var shown = Math.max(1, asked);
        return IntStream.range(0, Math.min(shown, MOST)).boxed().toList();
    }

    /** Whether the form has a text in any field of these members. Templates call this. */
    public boolean hasAny(List<String> members) {
        return fields.fields().keySet().stream().anyMatch(name -> members.contains(name.replaceFirst("\\..*", "")));
    }

    DraftForm with(EventForm changed) {
        return new DraftForm(draftId, week, revision, changed, event, lines);
    }

    /** This form, as one that replaces revision {@code newRevision} of the draft. */
    DraftForm replacing(int newRevision) {
        return new DraftForm(draftId, week, newRevision, fields, event, lines);
    }

    /** This form, based on revision {@code newRevision} of the event that it corrects. */
    DraftForm onto(int newRevision) {
        return correcting(event == null ? null : new DraftEdit.Event(event.id(), newRevision));
    }

    /** This form, as one that corrects {@code base}. */
    DraftForm correcting(DraftEdit.@Nullable Event base) {
        return new DraftForm(draftId, week, revision, fields, base, lines);
    }
}
