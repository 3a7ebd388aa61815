package kz.mediagrid.gateway.agency;

import java.util.Optional;
import java.util.stream.Stream;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.gateway.agency.Reach.Person;
import kz.mediagrid.gateway.contact.Contacts;
import kz.mediagrid.schemas.Agency;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds the ways to reach a body in the directory. */
@Component
public final class Reaches {

    private final Directory directory;
    private final Contacts contacts;

    Reaches(Directory directory, Contacts contacts) {
        this.directory = directory;
        this.contacts = contacts;
    }

    /**
     * The ways to reach a body, with the contacts that the readers of the directory see, and the media do not.
     *
     * @param successor the code of the body that took over; null if there is none
     */
    public Reach of(String code, @Nullable String successor, Language reader) {
        var entry = directory.find(code);
        return new Reach(
                entry.map(Agency::getPressUnit)
                        .map(it -> Wording.of(it.getName(), reader))
                        .orElse(null),
                directory.phonesOf(code),
                Stream.of(
                                person(entry.map(Agency::getAuthorisedPersonContactId), false, reader),
                                person(entry.map(Agency::getDeputyContactId), true, reader))
                        .flatMap(Optional::stream)
                        .toList(),
                successor == null ? null : Wording.of(directory.nameOf(successor), reader));
    }

    private Optional<Person> person(Optional<String> contactId, boolean deputy, Language reader) {
        var contact = contactId.flatMap(contacts::find);
        var label = contact.map(it -> it.label())
                .map(it -> Wording.of(it.localized(), reader))
                .orElse(null);
        return contact.map(it -> it.phone()).map(phone -> new Person(deputy, label, phone));
    }
}
