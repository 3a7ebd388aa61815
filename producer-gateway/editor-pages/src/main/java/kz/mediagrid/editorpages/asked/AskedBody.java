package kz.mediagrid.editorpages.asked;

import java.util.List;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.gateway.agency.Reach;
import org.jspecify.annotations.Nullable;

/**
 * One body that was asked, with what became of its request.
 *
 * @param id the number of the request, for forms
 * @param due the due time; null while no term runs
 * @param why the days of the term with their reasons, and the extensions
 */
public record AskedBody(
        String id,
        Wording name,
        AskedState state,
        @Nullable Moment due,
        List<Wording> why,
        List<AskedAnswer> answers,
        Changes changes,
        Reach reach) {

    /** Whether the last message of the body waits for a reply. Templates call this. */
    public boolean isAsking() {
        return changes.asking();
    }

    /**
     * The changes of the request, and the messages about it.
     *
     * @param extensions the reasons of the extensions, each with the new end
     * @param agreedAt the time at which the agreement was recorded; null if it was not
     * @param cancelledAt the time of the cancellation; null if there is none
     * @param cancellation the reason of the cancellation; null if there is none
     * @param messages the messages of the body, and the replies
     * @param asking whether the last message waits for a reply
     */
    record Changes(
            List<Extended> extensions,
            @Nullable Moment agreedAt,
            @Nullable Moment cancelledAt,
            @Nullable Wording cancellation,
            List<Message> messages,
            boolean asking) {}

    /**
     * An extension of the term.
     *
     * @param counts whether it gave more time
     */
    public record Extended(Moment at, Moment until, Wording reason, boolean counts) {}

    /**
     * A message about the request.
     *
     * @param kind the occasion: NOT_OURS, CLARIFY or REPLY
     */
    record Message(Moment at, String kind, Wording text) {}
}
