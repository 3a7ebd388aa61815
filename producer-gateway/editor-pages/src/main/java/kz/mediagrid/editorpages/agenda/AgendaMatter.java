package kz.mediagrid.editorpages.agenda;

import java.util.List;
import kz.mediagrid.edge.page.AlphabeticalOrder;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.gateway.matter.CancellationInWords;
import kz.mediagrid.gateway.matter.NoticeInWords;
import org.jspecify.annotations.Nullable;

/**
 * A whole joint matter, as the authorised body sees it.
 *
 * @param aroseOn the day on which the matter arose
 * @param text the known facts and the question; null if there is none
 * @param inCopy the bodies that get the matter in copy
 * @param end the cancellation; null if the matter is not cancelled
 * @param notices the notice and its supplements
 */
record AgendaMatter(
        AgendaRow row,
        String aroseOn,
        @Nullable Wording text,
        List<AgendaBody> bodies,
        List<Wording> inCopy,
        @Nullable CancellationInWords end,
        List<NoticeInWords> notices) {

    AgendaMatter {
        bodies = List.copyOf(bodies);
        inCopy = List.copyOf(inCopy);
        notices = List.copyOf(notices);
    }

    /** The names of the bodies concerned, sorted. Templates call this. */
    public List<Wording> names() {
        return bodies.stream()
                .map(AgendaBody::name)
                .sorted(AlphabeticalOrder.by(Wording::text))
                .toList();
    }

    /** Whether a term can be extended. Templates call this. */
    public boolean isOpen() {
        return end == null && bodies.stream().anyMatch(body -> body.state().isOpen());
    }

    /** Whether a notice or a supplement can be sent. Templates call this. */
    public boolean takesNotice() {
        return end == null && (notices.isEmpty() || row.tally().later() > 0);
    }

    /** The number of contributions and notices that the page awaits. Templates call this. */
    public long awaited() {
        return bodies.stream().filter(body -> body.state().isOpen()).count()
                + (row.notice().isAwaited() ? 1 : 0)
                + row.tally().later();
    }
}
