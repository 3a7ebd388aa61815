package kz.mediagrid.editorpages.agenda;

import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.gateway.term.DueInWords;
import org.jspecify.annotations.Nullable;

/**
 * A joint matter in the list.
 *
 * @param number the number of the matter, for addresses
 * @param opener the body that opened the matter
 * @param due the end of the last term of those that are still open; null if none is
 */
record AgendaRow(
        String number,
        Wording subject,
        Wording opener,
        Moment at,
        Tally tally,
        @Nullable DueInWords due,
        NoticeState notice) {

    /**
     * The numbers of bodies and contributions.
     *
     * @param contributed the number of bodies that contributed
     * @param asked the number of bodies that owe a contribution, or gave one
     * @param overdue the number of bodies whose contribution is overdue
     * @param later the number of contributions that came after the notice and are in no supplement
     */
    record Tally(long contributed, long asked, long overdue, int later) {}
}
