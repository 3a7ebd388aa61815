package kz.mediagrid.notifier.page;

import java.util.List;
import java.util.stream.Stream;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.schemas.Contact;
import kz.mediagrid.schemas.GridEntry;
import org.jspecify.annotations.Nullable;

/**
 * Whom to call or to write to.
 *
 * @param label who answers there; null where it is not said
 * @param dial the telephone's link; null where it is none that a telephone could dial
 * @param write the mail address as a link
 */
record ContactRow(
        @Nullable Wording label,
        @Nullable String phone,
        @Nullable String dial,
        @Nullable String email,
        @Nullable String write) {

    static ContactRow of(Contact contact, @Nullable Wording otherwise, Language reader) {
        var label = contact.getLabel() == null ? otherwise : Wording.of(contact.getLabel(), reader);
        return new ContactRow(
                label,
                contact.getPhone(),
                contact.getPhone() == null ? null : Link.phone(contact.getPhone()),
                contact.getEmail(),
                contact.getEmail() == null ? null : Link.mail(contact.getEmail()));
    }

    /**
     * Whom to call about an event: who was released for the media with it, organisers first, else the press unit of its
     * body.
     */
    static List<ContactRow> of(GridEntry entry, Language reader) {
        var organisers = entry.getOrganisers().stream()
                .flatMap(organiser -> released(organiser.getContacts())
                        .map(contact -> of(contact, Wording.of(organiser.getName(), reader), reader)));
        var speakers = entry.getSpeakers().stream()
                .flatMap(speaker -> released(speaker.getContacts())
                        .map(contact -> of(contact, Wording.of(speaker.getPosition(), reader), reader)));
        var own = Stream.concat(organisers, speakers).toList();
        var unit = entry.getPressUnit();
        if (!own.isEmpty() || unit == null) {
            return own;
        }
        return released(unit.getContacts())
                .map(contact -> of(contact, Wording.of(unit.getName(), reader), reader))
                .toList();
    }

    private static Stream<Contact> released(List<Contact> contacts) {
        return contacts.stream()
                .filter(Contact::getForMedia)
                .filter(contact -> contact.getPhone() != null || contact.getEmail() != null);
    }
}
