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
 * A record of an input topic, with its stamp: the business time at which the record was received.
 *
 * @param at the stamp, which alone decides whether the record is in time
 * @param offset the record's offset on its topic
 */
public record ClockInput(SpecificRecord record, Instant at, long offset) {

    /** The clock input made of {@code record}; empty if the record has no stamp. */
    public static Optional<ClockInput> of(SpecificRecord record, long offset) {
        return stamp(record).map(at -> new ClockInput(record, at, offset));
    }

    /**
     * Whether the first weekly task may be planned from this record's stamp. True for agencies, and for submissions
     * except notes on obligations. False for all other records: they are written later than these, but their topics may
     * be read first.
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
            // An attempt of an earlier build has only real time.
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
