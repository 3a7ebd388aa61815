package kz.mediagrid.gateway.contact;

import java.util.List;
import java.util.Optional;
import kz.mediagrid.edge.content.Contact;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.PrivateContact;
import kz.mediagrid.state.Kept;
import kz.mediagrid.state.Store;
import kz.mediagrid.state.Stores;
import org.jspecify.annotations.Nullable;

/** The contacts that are not for the media, under their ids. They are built from the topic {@code contacts}. */
public final class Contacts {

    private final Store<PrivateContact> byId;

    public Contacts(Stores stores) {
        this.byId = stores.of(new Kept<>("contacts", PrivateContact.class));
    }

    /** Stores the contact under its id; if {@code contact} is null, erases the stored contact. */
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
     * Completes a contact that comes from a command or a state. If the contact has only an id, adds the stored details.
     * If the stored contact was erased, the details are null. The result is only for readers who may see private
     * contacts.
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
