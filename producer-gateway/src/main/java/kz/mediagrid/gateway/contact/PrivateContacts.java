package kz.mediagrid.gateway.contact;

import java.util.ArrayList;
import java.util.List;
import kz.mediagrid.edge.content.Contact;
import kz.mediagrid.edge.content.Hashes;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.PrivateContact;

/**
 * Parts the contacts of one request: what is for the media stays with the text, the rest is set aside under an id.
 *
 * <p>The id follows from the submission and the contact's place in it, so that a repeat of the request writes the same
 * records again and no others.
 */
public final class PrivateContacts {

    private final String agencyCode;
    private final String submissionId;
    private final List<PrivateContact> setAside = new ArrayList<>();

    public PrivateContacts(String agencyCode, String submissionId) {
        this.agencyCode = agencyCode;
        this.submissionId = submissionId;
    }

    /** The contact as it may stand in a command. */
    public kz.mediagrid.schemas.Contact part(Contact contact) {
        if (!contact.released()) {
            return kz.mediagrid.schemas.Contact.newBuilder()
                    .setForMedia(false)
                    .setContactId(setAside(contact))
                    .build();
        }
        return released(contact);
    }

    /** A contact for the media, which stands in a command as it is. */
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

    /** Sets the contact aside and says under which id. */
    public String setAside(Contact contact) {
        var position = Integer.toString(setAside.size());
        var contactId = agencyCode + "-" + Hashes.of(submissionId, position).substring(0, 32);
        setAside.add(PrivateContact.newBuilder()
                .setContactId(contactId)
                .setAgencyCode(agencyCode)
                .setLabel(Text.localized(contact.label()))
                .setPhone(contact.phone())
                .setEmail(contact.email())
                .build());
        return contactId;
    }

    /** What was set aside so far. */
    public List<PrivateContact> setAside() {
        return List.copyOf(setAside);
    }
}
