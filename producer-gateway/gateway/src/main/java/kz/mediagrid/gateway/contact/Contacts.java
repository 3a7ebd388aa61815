package kz.mediagrid.gateway.contact;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentNavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.mediagrid.edge.content.Contact;
import kz.mediagrid.edge.content.Text;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.PrivateContact;
import org.jspecify.annotations.Nullable;

/**
 * The contacts that are not for the media, under their ids. They are built from the topic {@code contacts}. They are in memory
 * only, so that no copy of an erased contact is on disk; their number is limited, because each of them is erased in time.
 */
public final class Contacts {

    private final ConcurrentNavigableMap<String, Stored> byId = new ConcurrentSkipListMap<>();
    private volatile Instant lastWritten = Instant.MIN;

    /** A contact on the topic. */
    public static final class Stored {

        private final PrivateContact contact;
        private final Instant writtenAt;
        private @Nullable Instant neededUntil;

        private Stored(PrivateContact contact, Instant writtenAt) {
            this.contact = contact;
            this.writtenAt = writtenAt;
        }

        public PrivateContact contact() {
            return contact;
        }

        /** The timestamp of the contact's newest record [real time]. */
        public Instant writtenAt() {
            return writtenAt;
        }

        /**
         * Whether the contact's event needs the contact at {@code now}. The end is kept until the event changes: to read each
         * contact's event again every few seconds took a third of a processor for a second at 20,000 contacts.
         *
         * @param end reads the end of the need from the event's present state; null if that state does not need the contact
         */
        public synchronized boolean isNeeded(Instant now, Supplier<@Nullable Instant> end) {
            if (neededUntil == null) {
                neededUntil = end.get();
            }
            return neededUntil != null && now.isBefore(neededUntil);
        }

        private synchronized void reconsider() {
            neededUntil = null;
        }
    }

    /**
     * Stores the contact under its id; if {@code contact} is null, erases the stored contact.
     *
     * @param writtenAt the timestamp of the record [real time]
     */
    public void apply(String contactId, @Nullable PrivateContact contact, Instant writtenAt) {
        lastWritten = writtenAt;
        if (contact != null) {
            byId.put(contactId, new Stored(contact, writtenAt));
        } else {
            byId.remove(contactId);
        }
    }

    /** The contact with this id; empty if there is none, or if it was erased. */
    public Optional<Contact> find(String contactId) {
        return Optional.ofNullable(byId.get(contactId))
                .map(Stored::contact)
                .map(found ->
                        new Contact(Text.ofNullable(found.getLabel()), found.getPhone(), found.getEmail(), false));
    }

    /** Whether the entry of a body has contact details (para. 3): of its press unit, or of its authorised person. */
    public boolean isReachable(Agency entry) {
        return entry.getPressUnit() != null
                || Optional.ofNullable(entry.getAuthorisedPersonContactId())
                        .flatMap(this::find)
                        .isPresent();
    }

    /** All stored contacts, ordered by id. */
    public Stream<Stored> all() {
        return byId.values().stream();
    }

    /** Forgets until when these contacts are needed, because the state of their event was replaced. */
    public void reconsider(Stream<String> contactIds) {
        contactIds.map(byId::get).filter(Objects::nonNull).forEach(Stored::reconsider);
    }

    /** The time of the topic's last record [real time]; {@link Instant#MIN} if there is none. */
    public Instant lastWritten() {
        return lastWritten;
    }

    /**
     * Completes contacts that come from a command or a state. If a contact has only an id, adds the stored details. A contact that
     * was erased is left out. The result is only for readers who may see private contacts.
     */
    public List<Contact> whole(List<kz.mediagrid.schemas.Contact> contacts) {
        return contacts.stream().flatMap(contact -> whole(contact).stream()).toList();
    }

    private Optional<Contact> whole(kz.mediagrid.schemas.Contact contact) {
        var contactId = contact.getContactId();
        if (contactId == null) {
            return Optional.of(new Contact(
                    Text.ofNullable(contact.getLabel()),
                    contact.getPhone(),
                    contact.getEmail(),
                    contact.getForMedia()));
        }
        return find(contactId);
    }
}
