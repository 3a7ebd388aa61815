package kz.mediagrid.formats;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import kz.mediagrid.calendar.Language;
import kz.mediagrid.edge.page.CheckedLink;
import kz.mediagrid.edge.page.Wording;
import kz.mediagrid.schemas.Contact;
import kz.mediagrid.schemas.GridEntry;
import org.jspecify.annotations.Nullable;

/**
 * A contact of an event, with telephone and mail links.
 *
 * @param label the contact's label; without a label, the organiser's name, the speaker's position or the press unit's name
 * @param whose the organiser's name, if the event has several organisers and the contact has a label; otherwise null
 * @param dial the telephone number as a link; null if there is no number, or if the number cannot be dialled
 * @param write the mail address as a link
 */
public record ContactInWords(
        @Nullable Wording label,
        @Nullable Wording whose,
        @Nullable String phone,
        @Nullable String dial,
        @Nullable String email,
        @Nullable String write) {

    private static ContactInWords of(Contact contact, Wording owner, boolean several, Language reader) {
        var label = Wording.ofNullable(contact.getLabel(), reader);
        return new ContactInWords(
                label == null ? owner : label,
                several && label != null ? owner : null,
                contact.getPhone(),
                contact.getPhone() == null ? null : CheckedLink.phone(contact.getPhone()),
                contact.getEmail(),
                contact.getEmail() == null ? null : CheckedLink.mail(contact.getEmail()));
    }

    /**
     * The event's contacts that are released to the media: first the organisers' contacts, then the speakers' contacts.
     * If there are no such contacts, the released contacts of the state body's press unit.
     */
    static List<ContactInWords> of(GridEntry entry, Language reader) {
        boolean several = entry.getOrganisers().size() > 1;
        var organisers = entry.getOrganisers().stream()
                .flatMap(organiser -> released(organiser.getContacts())
                        .map(contact -> of(contact, Wording.of(organiser.getName(), reader), several, reader)))
                .toList();
        var speakers = entry.getSpeakers().stream()
                .flatMap(speaker -> released(speaker.getContacts())
                        .map(contact -> of(contact, Wording.of(speaker.getPosition(), reader), false, reader)))
                // Organiser and speaker often share a contact.
                .filter(speaker -> organisers.stream().noneMatch(speaker::isReachedAs));
        var own = Stream.concat(organisers.stream(), speakers).distinct().toList();
        var unit = entry.getPressUnit();
        if (!own.isEmpty() || unit == null) {
            return own;
        }
        return released(unit.getContacts())
                .map(contact -> of(contact, Wording.of(unit.getName(), reader), false, reader))
                .toList();
    }

    private boolean isReachedAs(ContactInWords other) {
        return Objects.equals(label, other.label)
                && Objects.equals(phone, other.phone)
                && Objects.equals(email, other.email);
    }

    private static Stream<Contact> released(List<Contact> contacts) {
        return contacts.stream()
                .filter(Contact::getForMedia)
                .filter(contact -> contact.getPhone() != null || contact.getEmail() != null);
    }
}
