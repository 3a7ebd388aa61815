package kz.mediagrid.gateway.agency;

import java.util.List;
import kz.mediagrid.edge.page.Wording;
import org.jspecify.annotations.Nullable;

/**
 * The ways to reach a body.
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

    /**
     * A person of the press unit with a telephone number that is not for the media.
     *
     * @param deputy whether this is the deputy of the authorised person
     * @param label the name or the post; null if the directory has none
     */
    public record Person(boolean deputy, @Nullable Wording label, String phone) {}
}
