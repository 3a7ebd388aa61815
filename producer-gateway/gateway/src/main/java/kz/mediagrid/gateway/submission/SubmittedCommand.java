package kz.mediagrid.gateway.submission;

import java.util.List;
import kz.mediagrid.schemas.PrivateContact;
import org.apache.avro.specific.SpecificRecord;

/**
 * A command that is ready to be stored.
 *
 * @param record the record for the log
 * @param contacts the private contacts that the record refers to
 */
public record SubmittedCommand(SpecificRecord record, List<PrivateContact> contacts) {

    public SubmittedCommand {
        contacts = List.copyOf(contacts);
    }

    public SubmittedCommand(SpecificRecord record) {
        this(record, List.of());
    }
}
