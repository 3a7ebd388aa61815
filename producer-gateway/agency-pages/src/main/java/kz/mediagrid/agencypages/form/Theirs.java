package kz.mediagrid.agencypages.form;

import java.util.List;
import java.util.TreeSet;
import kz.mediagrid.edge.page.Words;

/**
 * A stored text that differs from the typed one.
 *
 * @param label the name of the field, in the reader's language
 */
record Theirs(String field, String label, String text) {

    /** The fields in which the stored form differs from the typed one. The reason for a change is never stored. */
    static List<Theirs> differing(EventForm typed, EventForm stored, Words words) {
        var names = new TreeSet<>(typed.fields().keySet());
        names.addAll(stored.fields().keySet());
        return names.stream()
                .filter(name -> !name.startsWith("revisionReason"))
                .filter(name -> !said(typed, name).equals(said(stored, name)))
                .map(name -> new Theirs(name, label(name, words), stored.get(name)))
                .toList();
    }

    /** A box that nobody ticked says nothing. */
    private static String said(EventForm form, String name) {
        var text = form.get(name);
        return text.equals("false") ? "" : text;
    }

    static String label(String field, Words words) {
        return words.say("draft.field." + field.replaceFirst("\\..*", ""));
    }
}
