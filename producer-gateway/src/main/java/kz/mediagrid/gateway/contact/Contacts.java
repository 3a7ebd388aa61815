package kz.mediagrid.gateway.contact;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import kz.mediagrid.edge.content.Contact;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.PrivateContact;
import org.jspecify.annotations.Nullable;

/** View of the topic {@code contacts}: the contacts that are not for the media, by id. */
public final class Contacts {

    private final Map<String, PrivateContact> byId = new ConcurrentHashMap<>();

    /** Applies a record of the topic; if {@code contact} is null, erases the contact. */
    public void apply(String contactId, @Nullable PrivateContact contact) {
        if (contact == null) {
            byId.remove(contactId);
        } else {
            byId.put(contactId, contact);
        }
    }

    /** The contact with this id; empty if there is none, or if it was erased. */
    public Optional<Contact> find(String contactId) {
        return Optional.ofNullable(byId.get(contactId))
                .map(found ->
                        new Contact(Text.ofNullable(found.getLabel()), found.getPhone(), found.getEmail(), false));
    }

    /**
     * The whole contact for {@code contact}, which comes from a command or a state: if {@code contact} has only an id,
     * the view adds the contact's details. Only for readers who may see them.
     */
    public Contact whole(kz.mediagrid.schemas.Contact contact) {
        var contactId = contact.getContactId();
        if (contactId == null) {
            return new Contact(
                    Text.ofNullable(contact.getLabel()), contact.getPhone(), contact.getEmail(), contact.getForMedia());
        }
        return find(contactId).orElse(new Contact(null, null, null, false));
    }

    public List<Contact> whole(List<kz.mediagrid.schemas.Contact> contacts) {
        return contacts.stream().map(this::whole).toList();
    }
}
