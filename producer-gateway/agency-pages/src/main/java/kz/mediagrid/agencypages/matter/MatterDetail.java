package kz.mediagrid.agencypages.matter;

import java.util.List;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.gateway.matter.CancellationInWords;
import kz.mediagrid.gateway.matter.Contributed;
import kz.mediagrid.gateway.matter.NoticeInWords;
import org.jspecify.annotations.Nullable;

/**
 * A whole joint matter, as one body sees it.
 *
 * @param extensions the extensions of the body's own term
 * @param cancellation the cancellation; null if the matter is not cancelled
 * @param contributions the body's own contributions
 * @param notices the notice and its supplements
 * @param mayContribute whether a contribution of the body is accepted
 * @param mayCancel whether the body may cancel the matter, which it opened
 */
record MatterDetail(
        MyMatter row,
        Opening opening,
        List<LongerTerm> extensions,
        @Nullable CancellationInWords cancellation,
        List<Contributed> contributions,
        List<NoticeInWords> notices,
        boolean mayContribute,
        boolean mayCancel) {

    MatterDetail {
        extensions = List.copyOf(extensions);
        contributions = List.copyOf(contributions);
        notices = List.copyOf(notices);
    }

    /**
     * The matter as it was opened.
     *
     * @param aroseOn the day on which the matter arose
     * @param text the known facts and the question; null if there is none, or for a body in copy
     * @param concerned the bodies that the matter concerns
     * @param inCopy the bodies that get the matter in copy
     */
    record Opening(String aroseOn, @Nullable Wording text, List<Wording> concerned, List<Wording> inCopy) {

        Opening {
            concerned = List.copyOf(concerned);
            inCopy = List.copyOf(inCopy);
        }
    }

    /**
     * An extension of the body's term.
     *
     * @param until the new due time
     */
    record LongerTerm(Moment at, Moment until, Wording reason) {}
}
