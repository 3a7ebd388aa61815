package kz.mediagrid.gateway.obligation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import kz.mediagrid.edge.call.FormWrites;
import kz.mediagrid.edge.call.Write;
import kz.mediagrid.edge.caller.Account;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import kz.mediagrid.edge.problem.RequestProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the writes of one form: a note on each of its obligations, as an API client makes it. */
@Component
final class NoteSending {

    private static final String API = "/api/obligation-notes";

    private final ObligationNoteWriter writer;
    private final FormWrites writes;

    NoteSending(ObligationNoteWriter writer, FormWrites writes) {
        this.writer = writer;
        this.writes = writes;
    }

    /** A new key for one page with the form. The idempotency key of each of its writes begins with it. */
    String newKey() {
        return writes.newKey();
    }

    /**
     * The result of one form.
     *
     * @param noted the number of obligations that have the note
     * @param left the reasons why the others have none, by the obligation's id
     * @param stopped the reason for which no further write was tried; null if each was tried
     */
    record Outcome(
            int noted,
            Map<String, RequestProblem> left,
            @Nullable RequestProblem stopped) {}

    /**
     * Writes the notes. A refusal that concerns one obligation, e.g. since it was met meanwhile, leaves the others their
     * notes; any other refusal stops the writes. If the log did not acknowledge a write, the same form with the same key
     * completes the notes, and none is written twice.
     */
    Outcome send(NoteForm form, String key, Account by) {
        try {
            return send(form, planned(form, key, by));
        } catch (RequestProblem problem) {
            return new Outcome(0, Map.of(), problem);
        }
    }

    private Map<String, Write<NoteObligation>> planned(NoteForm form, String key, Account by) {
        var planned = new LinkedHashMap<String, Write<NoteObligation>>();
        form.obligations().forEach(id -> planned.put(id, write(form, key, id, by)));
        return planned;
    }

    private Outcome send(NoteForm form, Map<String, Write<NoteObligation>> planned) {
        var left = new LinkedHashMap<String, RequestProblem>();
        acknowledgedMeanwhile(form, planned)
                .forEach(id -> left.put(
                        id, ProblemKind.CONFLICT.because(ProblemText.of("obligation.acknowledged-meanwhile"))));
        if (!left.isEmpty()) {
            return new Outcome(0, left, left.values().iterator().next());
        }
        int noted = 0;
        for (var write : planned.entrySet()) {
            try {
                note(form, write.getKey(), write.getValue());
                noted++;
            } catch (RequestProblem problem) {
                if (problem.kind() != ProblemKind.CONFLICT) {
                    return new Outcome(noted, left, problem);
                }
                left.put(write.getKey(), problem);
            }
        }
        return new Outcome(noted, left, null);
    }

    private void note(NoteForm form, String id, Write<NoteObligation> write) {
        if (form.acknowledged() && !form.seen().contains(id)) {
            writer.noteAsFirst(write);
        } else {
            writer.note(write);
        }
    }

    private Write<NoteObligation> write(NoteForm form, String key, String id, Account by) {
        writer.require(id);
        return writes.post(by, key + "/" + id, API, form.content(id), NoteObligation.class);
    }

    /** The obligations that somebody else acknowledged after the form was shown: the person sees by whom and when first. */
    private List<String> acknowledgedMeanwhile(NoteForm form, Map<String, Write<NoteObligation>> planned) {
        return planned.entrySet().stream()
                .filter(write -> form.acknowledged() && !writer.has(write.getValue()))
                .map(Map.Entry::getKey)
                .filter(id -> !form.seen().contains(id) && NotePage.isAcknowledged(writer.require(id)))
                .toList();
    }
}
