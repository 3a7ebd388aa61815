package kz.mediagrid.gateway.request;

import java.util.Optional;
import kz.mediagrid.schemas.InformationRequested;
import kz.mediagrid.schemas.RequestAgreed;
import kz.mediagrid.schemas.RequestAnswered;
import kz.mediagrid.schemas.RequestCancelled;
import kz.mediagrid.schemas.RequestExtended;
import kz.mediagrid.schemas.Submission;
import org.apache.avro.specific.SpecificRecord;

/**
 * One record of {@code information-requests}.
 *
 * @param requestId the request it is about, the record's key
 * @param stamp who sent it, and when it was received
 */
public record RequestEntry(String requestId, Submission stamp, SpecificRecord record) {

    /** What a record says; empty if it is none of this topic. */
    public static Optional<RequestEntry> of(SpecificRecord record) {
        if (record instanceof InformationRequested it) {
            return Optional.of(new RequestEntry(it.getRequestId(), it.getSubmission(), it));
        }
        if (record instanceof RequestAgreed it) {
            return Optional.of(new RequestEntry(it.getRequestId(), it.getSubmission(), it));
        }
        if (record instanceof RequestExtended it) {
            return Optional.of(new RequestEntry(it.getRequestId(), it.getSubmission(), it));
        }
        if (record instanceof RequestCancelled it) {
            return Optional.of(new RequestEntry(it.getRequestId(), it.getSubmission(), it));
        }
        if (record instanceof RequestAnswered it) {
            return Optional.of(new RequestEntry(it.getRequestId(), it.getSubmission(), it));
        }
        return Optional.empty();
    }

    /** A name for it that a repeat of it has too. */
    public String name() {
        return stamp.getSubmissionId() + " " + requestId;
    }
}
