package kz.mediagrid.obligations;

import java.time.Instant;
import java.util.Optional;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.DeliveryAttempted;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.ObligationNoted;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.schemas.Submission;
import org.apache.avro.specific.SpecificRecord;

/**
 * A record and its stamp: what happened, and when it was received.
 *
 * @param at business time; in time or late is decided by this alone
 * @param offset where the record lies on its topic
 */
public record ClockInput(SpecificRecord record, Instant at, long offset) {

    /** What {@code record} says happened; empty where it has no stamp. */
    public static Optional<ClockInput> of(SpecificRecord record, long offset) {
        return stamp(record).map(at -> new ClockInput(record, at, offset));
    }

    /**
     * Whether what recurs may be planned from it: from what bodies are and send, not from what became of a grid, or was said of what is owed. That only
     * follows, and its topics may be read first.
     */
    public boolean mayBegin() {
        return record instanceof Agency || submission(record).isPresent() && !(record instanceof ObligationNoted);
    }

    private static Optional<Instant> stamp(SpecificRecord record) {
        if (record instanceof Agency agency) {
            return Optional.of(agency.getChangedAt());
        } else if (record instanceof MediaGridVersion version) {
            return Optional.of(version.getPublishedAt());
        } else if (record instanceof Outlet outlet) {
            return Optional.of(outlet.getChangedAt());
        } else if (record instanceof DeliveryAttempted attempt) {
            // An attempt of an earlier build has real time alone.
            return Optional.of(attempt.getBusinessTime() == null ? attempt.getStartedAt() : attempt.getBusinessTime());
        }
        return submission(record).map(Submission::getReceivedAt);
    }

    private static Optional<Submission> submission(SpecificRecord record) {
        var field = record.getSchema().getField("submission");
        return field != null && record.get(field.pos()) instanceof Submission submission
                ? Optional.of(submission)
                : Optional.empty();
    }
}
