package kz.mediagrid.agencypages.form;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import kz.mediagrid.agencypages.draft.DraftEdit;
import kz.mediagrid.agencypages.draft.DraftFields;
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
 */
public record DraftForm(String draftId, String week, int revision, EventForm fields, DraftEdit.@Nullable Event event) {

    /** The largest number of items in a list of an event. */
    private static final int MOST = 50;

    /** The items that a form shows of each list, beside those that have a text. */
    private static final Map<String, Integer> SPARE = Map.of("organisers", 0, "speakers", 1, "keyMessages", 1);

    public static DraftForm of(Draft draft) {
        return new DraftForm(
                draft.getDraftId(),
                draft.getWeek(),
                draft.getRevision(),
                new EventForm(DraftFields.of(draft)),
                draft.getEventId() == null || draft.getEventRevision() == null
                        ? null
                        : new DraftEdit.Event(draft.getEventId(), draft.getEventRevision()));
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
                        : new DraftEdit.Event(event, number(parameters.getOrDefault("eventRevision", ""))));
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

    /** The positions of the list's items that the form shows. */
    public List<Integer> positions(String list) {
        var shown = Math.max(1, fields.size(list) + SPARE.getOrDefault(list, 0));
        return IntStream.range(0, Math.min(shown, MOST)).boxed().toList();
    }

    /** Whether the form has a text in any field of these members. Templates call this. */
    public boolean hasAny(List<String> members) {
        return fields.fields().keySet().stream().anyMatch(name -> members.contains(name.replaceFirst("\\..*", "")));
    }

    DraftForm with(EventForm changed) {
        return new DraftForm(draftId, week, revision, changed, event);
    }

    /** This form, as one that replaces revision {@code newRevision} of the draft. */
    DraftForm replacing(int newRevision) {
        return new DraftForm(draftId, week, newRevision, fields, event);
    }
}
