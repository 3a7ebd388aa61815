package kz.mediagrid.gateway.agency;

import java.util.List;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import kz.mediagrid.platform.write.Arrivals;
import kz.mediagrid.platform.write.ReadYourWritesLog;
import kz.mediagrid.platform.write.ReadYourWritesLog.Entry;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.PrivateContact;
import kz.mediagrid.topics.Topics;

/** Stores the directory on the topics {@code agencies} and {@code contacts}. */
final class KafkaDirectoryLog implements DirectoryLog {

    private static final String WHAT = "an entry of the directory";

    /**
     * The size limit of an entry [bytes]. It is near a broker's default limit, because an entry may have fifty contacts
     * in three languages.
     */
    private static final int LARGEST = 1_000_000;

    private final AcknowledgedWriter writer;
    private final ReadYourWritesLog contacts;
    private final ReadYourWritesLog agencies;

    KafkaDirectoryLog(AcknowledgedWriter writer, Arrivals arrivals) {
        this.writer = writer;
        this.contacts = new ReadYourWritesLog(writer, arrivals, Topics.CONTACTS, WHAT, LARGEST);
        this.agencies = new ReadYourWritesLog(writer, arrivals, Topics.AGENCIES, WHAT, LARGEST);
    }

    /**
     * The name of this revision of the entry. The writer waits until the directory shows the revision with this name.
     */
    static String nameOf(Agency agency) {
        return agency.getAgencyCode() + " " + agency.getRevision();
    }

    @Override
    public void append(Agency agency, List<PrivateContact> contacts) {
        this.contacts.append(contacts.stream()
                .map(contact -> new Entry(contact.getContactId(), contact.getContactId(), contact))
                .toList());
        agencies.append(List.of(new Entry(agency.getAgencyCode(), nameOf(agency), agency)));
    }

    @Override
    public void erase(String contactId) {
        writer.writeNow(Topics.CONTACTS, contactId, null);
    }
}
