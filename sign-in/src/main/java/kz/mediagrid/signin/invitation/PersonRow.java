package kz.mediagrid.signin.invitation;

import java.util.Objects;
import kz.mediagrid.accounts.people.PersonStatus;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.schemas.Person;
import org.jspecify.annotations.Nullable;

/**
 * A person on the list.
 *
 * @param place the name of the body or outlet; empty for people of ops
 * @param status the key of the text that says whether the person may sign in
 * @param managed whether the reader may make links for the person, and revoke or erase it
 * @param over whether the access has ended
 * @param from the beginning of the access; null if it has begun
 * @param until the end of the access; null without a limit
 */
record PersonRow(
        Person person,
        String place,
        String status,
        boolean managed,
        boolean over,
        @Nullable Moment from,
        @Nullable Moment until) {

    /** The name by which the list is sorted; empty for a person without one. */
    String name() {
        return Objects.requireNonNullElse(person.getName(), "");
    }

    static PersonRow of(Person person, String place, PersonStatus status, boolean managed, DatesInWords dates) {
        return new PersonRow(
                person,
                place,
                "person.status." + status.name(),
                managed,
                status.isOver(),
                status == PersonStatus.NOT_YET ? dates.moment(person.getValidFrom()) : null,
                person.getValidUntil() == null ? null : dates.moment(person.getValidUntil()));
    }
}
