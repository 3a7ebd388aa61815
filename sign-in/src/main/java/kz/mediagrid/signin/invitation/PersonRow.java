package kz.mediagrid.signin.invitation;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import kz.mediagrid.accounts.people.PersonStatus;
import kz.mediagrid.edge.page.AgencyNames;
import kz.mediagrid.edge.page.DatesInWords;
import kz.mediagrid.edge.page.Languages;
import kz.mediagrid.edge.page.Moment;
import kz.mediagrid.edge.page.Wording;
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

    static PersonRow of(
            Person person, PersonStatus status, boolean managed, AgencyNames names, DatesInWords dates, Locale locale) {
        var place = Optional.ofNullable(person.getAgencyCode())
                .flatMap(names::nameOf)
                .map(name -> Wording.of(name, Languages.of(locale)).text())
                .or(() -> Optional.ofNullable(person.getAgencyCode()))
                .or(() -> Optional.ofNullable(person.getOutletId()))
                .orElse("");
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
