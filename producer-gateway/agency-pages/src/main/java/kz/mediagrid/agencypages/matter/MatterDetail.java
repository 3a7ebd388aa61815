package kz.mediagrid.agencypages.matter;

import java.util.List;
import kz.mediagrid.agencypages.material.LinkedMaterial;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A whole joint matter, as one body sees it.
 *
 * @param extensions the extensions of the body's own term
 * @param cancellation the cancellation; null if the matter is not cancelled
 * @param contributions the body's own contributions
 * @param notices the notice and its supplements
 * @param mayContribute whether a contribution of the body is accepted
 */
record MatterDetail(
        MyMatter row,
        Opening opening,
        List<LongerTerm> extensions,
        @Nullable Cancelled cancellation,
        List<Contributed> contributions,
        List<NoticeInWords> notices,
        boolean mayContribute) {

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

    /**
     * The cancellation of the matter.
     *
     * @param agency the body that cancelled it
     */
    record Cancelled(Moment at, Wording agency, Wording reason) {}

    /**
     * A contribution.
     *
     * @param term whether the body's own term was met by it, as a part of a key of words; null if it does not decide that
     * @param forMedia whether the media may see the text
     */
    record Contributed(
            Wording agency,
            Moment at,
            @Nullable String term,
            @Nullable Wording text,
            boolean forMedia,
            List<LinkedMaterial> materials) {}

    /**
     * The notice, or a supplement to it.
     *
     * @param supplement the number of the supplement; 0 for the notice itself
     * @param text the text of the authorised body
     * @param forMedia whether the notice was sent to the media too
     * @param missing the bodies that the notice names because they had sent nothing
     */
    record NoticeInWords(
            int supplement,
            Moment at,
            @Nullable Wording text,
            boolean forMedia,
            List<Contributed> contributions,
            List<Wording> missing) {}
}
