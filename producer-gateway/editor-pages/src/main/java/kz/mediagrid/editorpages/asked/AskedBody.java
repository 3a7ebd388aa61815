package kz.mediagrid.editorpages.asked;

import java.util.List;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Wording;
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

    /**
     * The ways to reach the body.
     *
     * @param unit the name of the press unit; null if the directory has none
     * @param phones the telephone numbers of the press unit that are for the media
     * @param people the authorised person and the deputy, as far as they have telephone numbers; not for the media
     * @param successor the name of the body that took over; null if there is none
     */
    public record Reach(
            @Nullable Wording unit,
            List<String> phones,
            List<Person> people,
            @Nullable Wording successor) {

        /** Whether the directory has no telephone number of the body. Templates call this. */
        public boolean isSilent() {
            return phones.isEmpty() && people.isEmpty();
        }
    }

    /**
     * A person of the press unit with a telephone number that is not for the media.
     *
     * @param deputy whether this is the deputy of the authorised person
     * @param label the name or the post; null if the directory has none
     */
    public record Person(boolean deputy, @Nullable Wording label, String phone) {}
}
