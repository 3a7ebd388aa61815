package kz.mediagrid.notifier.obligation;

import java.time.Instant;
import java.util.Optional;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.schemas.Submission;
import org.apache.avro.specific.SpecificRecord;

/**
 * A record and its stamp: what happened, and when it was received.
 *
 * @param at business time; in time or late is decided by this alone
 * @param offset where the record lies on its topic
 */
public record Happening(SpecificRecord record, Instant at, long offset) {

    /** What {@code record} says happened; empty where it has no stamp. */
    public static Optional<Happening> of(SpecificRecord record, long offset) {
        return stamp(record).map(at -> new Happening(record, at, offset));
    }

    private static Optional<Instant> stamp(SpecificRecord record) {
        if (record instanceof Agency agency) {
            return Optional.of(agency.getChangedAt());
        }
        var field = record.getSchema().getField("submission");
        return field != null && record.get(field.pos()) instanceof Submission submission
                ? Optional.of(submission.getReceivedAt())
                : Optional.empty();
    }
}
