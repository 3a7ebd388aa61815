package kz.mediagrid.gateway.kafka;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kz.mediagrid.gateway.agency.DirectoryLog;
import kz.mediagrid.platform.write.AcknowledgedWriter;
import kz.mediagrid.platform.write.NotAcknowledgedException;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.PrivateContact;
import kz.mediagrid.topics.Topics;

/** Keeps the directory on {@code agencies} and {@code contacts}. */
final class KafkaDirectoryLog implements DirectoryLog {

    private final AcknowledgedWriter writer;
    private final Arrivals arrivals;

    KafkaDirectoryLog(AcknowledgedWriter writer, Arrivals arrivals) {
        this.writer = writer;
        this.arrivals = arrivals;
    }

    @Override
    public void keep(Agency agency, List<PrivateContact> contacts) {
        contacts.forEach(contact -> {
            var shown = arrivals.expect(contact.getContactId());
            writer.writeNow(Topics.CONTACTS, contact.getContactId(), contact);
            await(shown);
        });
        var shown = arrivals.expect(Arrivals.of(agency));
        writer.writeNow(Topics.AGENCIES, agency.getAgencyCode(), agency);
        await(shown);
    }

    @Override
    public void erase(String contactId) {
        writer.writeNow(Topics.CONTACTS, contactId, null);
    }

    private void await(CountDownLatch shown) {
        try {
            if (!shown.await(writer.patience().toMillis(), TimeUnit.MILLISECONDS)) {
                throw new NotAcknowledgedException(
                        "an entry of the directory", new TimeoutException("it is kept, but not shown yet"));
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotAcknowledgedException("an entry of the directory", e);
        }
    }
}
