package kz.mediagrid.gateway.contact;

import java.util.ArrayList;
import java.util.List;
import kz.mediagrid.edge.content.Contact;
import kz.mediagrid.edge.content.Hashes;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.PrivateContact;
import org.jspecify.annotations.Nullable;

/**
 * Separates the contacts of one submission. If a contact is for the media, the command contains all its details. Every
 * other contact is private: the command contains only its id, and its details are set aside for the topic
 * {@code contacts}.
 *
 * <p>The id of a private contact is derived from the submission and from the number of contacts set aside before it. A
 * repeated API call therefore writes the same records under the same ids.
 */
public final class PrivateContacts {

    private final String agencyCode;
    private final String submissionId;
    private final @Nullable String eventId;
    private final List<PrivateContact> setAside = new ArrayList<>();

    /** @param eventId the planned event to which the contacts belong; null for contacts of a directory entry */
    public PrivateContacts(String agencyCode, String submissionId, @Nullable String eventId) {
        this.agencyCode = agencyCode;
        this.submissionId = submissionId;
        this.eventId = eventId;
    }

    /** The contact as a command may contain it. A private contact is set aside, and only its id is returned. */
    public kz.mediagrid.schemas.Contact part(Contact contact) {
        if (!contact.released()) {
            return kz.mediagrid.schemas.Contact.newBuilder()
                    .setForMedia(false)
                    .setContactId(setAside(contact))
                    .build();
        }
        return released(contact);
    }

    /** The form in which a command contains a contact for the media, with all details. */
    public static kz.mediagrid.schemas.Contact released(Contact contact) {
        return kz.mediagrid.schemas.Contact.newBuilder()
                .setForMedia(true)
                .setLabel(Text.localized(contact.label()))
                .setPhone(contact.phone())
                .setEmail(contact.email())
                .build();
    }

    public List<kz.mediagrid.schemas.Contact> part(List<Contact> contacts) {
        return contacts.stream().map(this::part).toList();
    }

    /** Sets the contact aside for the topic of private contacts, and returns its new id. */
    public String setAside(Contact contact) {
        var position = Integer.toString(setAside.size());
        var contactId = agencyCode + "-" + Hashes.of(submissionId, position).substring(0, 32);
        setAside.add(PrivateContact.newBuilder()
                .setContactId(contactId)
                .setAgencyCode(agencyCode)
                .setSubmissionId(submissionId)
                .setEventId(eventId)
                .setLabel(Text.localized(contact.label()))
                .setPhone(contact.phone())
                .setEmail(contact.email())
                .build());
        return contactId;
    }

    /** The contacts set aside so far. */
    public List<PrivateContact> setAside() {
        return List.copyOf(setAside);
    }
}
