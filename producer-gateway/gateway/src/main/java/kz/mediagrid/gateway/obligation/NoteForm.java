package kz.mediagrid.gateway.obligation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kz.mediagrid.edge.problem.ProblemKind;
import kz.mediagrid.edge.problem.ProblemText;
import org.springframework.util.MultiValueMap;

/**
 * The form of a note on one obligation or several.
 *
 * @param obligations the ids of the obligations
 * @param acknowledged whether the box is ticked that acknowledges them as overdue
 * @param confirmed whether the box is ticked that confirms them where a changed calendar made them overdue
 * @param owner the person in charge, best named by position; empty if nothing was typed
 * @param note the text of the note; empty if nothing was typed
 * @param language the code of the note's language, {@code kk} or {@code ru}
 * @param translation the same note in the other of the two languages; empty if there is none
 * @param seen the ids of the obligations that were acknowledged already when the form was shown
 */
record NoteForm(
        List<String> obligations,
        boolean acknowledged,
        boolean confirmed,
        String owner,
        String note,
        String language,
        String translation,
        Set<String> seen) {

    /** The largest number of obligations in one form: about twice the number of state bodies. */
    static final int MOST = 100;

    private static final Set<String> LANGUAGES = Set.of("kk", "ru");

    /**
     * The form as it was sent, or as an address asks for it.
     *
     * @param language the language of a note that names none
     * @throws kz.mediagrid.edge.problem.RequestProblem if it names no obligation, or more than {@link #MOST}
     */
    static NoteForm of(MultiValueMap<String, String> fields, String language) {
        var obligations = fields.getOrDefault("obligation", List.of()).stream()
                .filter(id -> !id.isBlank())
                .distinct()
                .toList();
        if (obligations.isEmpty() || obligations.size() > MOST) {
            throw ProblemKind.MALFORMED.because(ProblemText.of("obligation.how-many", MOST));
        }
        return new NoteForm(
                obligations,
                fields.containsKey("acknowledged"),
                fields.containsKey("confirmed"),
                typed(fields, "owner"),
                typed(fields, "note"),
                LANGUAGES.contains(typed(fields, "language"))
                        ? typed(fields, "language")
                        : LANGUAGES.contains(language) ? language : "ru",
                typed(fields, "translation"),
                Set.copyOf(fields.getOrDefault("seen", List.of())));
    }

    // A browser sends line breaks as CR LF.
    private static String typed(MultiValueMap<String, String> fields, String name) {
        var first = fields.getFirst(name);
        return first == null ? "" : first.replace("\r\n", "\n").strip();
    }

    /** The same form for some of its obligations. */
    NoteForm with(List<String> some) {
        return new NoteForm(some, acknowledged, confirmed, owner, note, language, translation, seen);
    }

    /** The content of the API's call that writes the note on one of the obligations. */
    Map<String, Object> content(String obligationId) {
        var content = new HashMap<String, Object>();
        content.put("obligationId", obligationId);
        if (acknowledged) {
            content.put("acknowledged", true);
        }
        if (confirmed) {
            content.put("confirmed", true);
        }
        if (!owner.isEmpty()) {
            content.put("owner", owner);
        }
        var texts = texts();
        if (!texts.isEmpty()) {
            content.put("note", texts);
        }
        return content;
    }

    private Map<String, String> texts() {
        var texts = new HashMap<String, String>();
        if (!note.isEmpty()) {
            texts.put(language, note);
        }
        if (!translation.isEmpty()) {
            texts.put(language.equals("kk") ? "ru" : "kk", translation);
        }
        return texts;
    }
}
