package kz.mediagrid.signin.invitation;

import java.util.Optional;
import kz.mediagrid.schemas.Person;

/**
 * Says what a one-time link opens.
 *
 * @param person the person who signs in with the link; empty if the link opens nothing
 * @param refusal the reason for which the link opens nothing
 */
public record LinkState(Optional<Person> person, Optional<Refusal> refusal) {

    static LinkState opening(Person person) {
        return new LinkState(Optional.of(person), Optional.empty());
    }

    static LinkState refused(Refusal refusal) {
        return new LinkState(Optional.empty(), Optional.of(refusal));
    }

    /** The reason for which a link opens nothing. */
    public enum Refusal {
        /** Nobody made the link, or a part of its address is missing. */
        UNKNOWN,
        USED,
        EXPIRED,
        /** The access of the person begins later. */
        NOT_YET,
        /** The person has no access at present. */
        NO_ACCESS
    }
}
