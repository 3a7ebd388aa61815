package kz.mediagrid.editingpages.week;

import java.util.Comparator;
import java.util.List;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.edge.page.Words;
import kz.mediagrid.gateway.agency.Reach;
import kz.mediagrid.gateway.week.WeekBody;
import org.jspecify.annotations.Nullable;

/**
 * A state body that owes its information for a week, as the editor sees it.
 *
 * @param obligation the id of the obligation, for the form that notes a call
 * @param late whether the body declared the week late, or is overdue
 * @param declaredAt the receipt of the declaration; null if there is none
 * @param note the last note on the obligation; null if there is none
 */
public record InformedBody(
        String obligation,
        Wording name,
        WeekBody.State state,
        boolean late,
        @Nullable Moment declaredAt,
        Reach reach,
        @Nullable Note note) {

    /** First the bodies that are overdue, then the others that are to be called, and last those that declared the week. */
    static final Comparator<InformedBody> TO_CALL_FIRST = Comparator.comparing((InformedBody body) -> body.isAwaited())
            .thenComparing(body -> body.isAwaited() && body.late())
            .reversed();

    /** The code of the body, by which its obligation is named. Templates call this. */
    public String code() {
        return obligation.substring(obligation.lastIndexOf('/') + 1);
    }

    /** The address of the body on the page at {@code list}, which says that the call is noted. Templates call this. */
    public String backTo(String list) {
        return list + (list.contains("?") ? "&" : "?") + "noted=" + code() + "#body-" + code();
    }

    /** Whether the body is to be called. */
    public boolean isAwaited() {
        return state != WeekBody.State.DECLARED;
    }

    /** The cells of the body in a file, in the order of the columns. */
    List<String> cells(Words words) {
        var people = reach.people().stream()
                .map(person -> (person.label() == null ? "" : person.label().text() + ", ") + person.phone())
                .toList();
        return List.of(
                name.text(),
                words.say("informed.state." + state) + (late ? ", " + words.say(lateness()) : ""),
                declaredAt == null ? "" : declaredAt.text(),
                reach.unit() == null ? "" : reach.unit().text(),
                String.join("; ", reach.phones()),
                String.join("; ", people),
                note == null
                        ? ""
                        : note.text().text() + " (" + note.by() + ", "
                                + note.at().text() + ")");
    }

    /** The key of the words for a body that is late. Templates call this. */
    public String lateness() {
        return isAwaited() ? "informed.overdue" : "informed.late";
    }

    /**
     * A note on the obligation, e.g. that somebody called.
     *
     * @param by the post of the person who wrote it, or the kind of account
     */
    public record Note(Wording text, String by, Moment at) {}
}
