package kz.mediagrid.editingpages.week;

import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Wording;
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

    /** Whether the body is to be called. */
    public boolean isAwaited() {
        return state != WeekBody.State.DECLARED;
    }

    /**
     * A note on the obligation, e.g. that somebody called.
     *
     * @param by the post of the person who wrote it, or the kind of account
     */
    public record Note(Wording text, String by, Moment at) {}
}
