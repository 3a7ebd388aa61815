package kz.mediagrid.platform.follow;

import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * One record of a followed topic.
 *
 * @param value null for a tombstone
 * @param writtenAt the timestamp of the record [real time]
 * @param traceparent the trace of the record; null if it has none
 */
public record FollowedRecord(
        String key,
        @Nullable SpecificRecord value,
        long offset,
        Instant writtenAt,
        @Nullable String traceparent) {

    /** A record without a trace. */
    public FollowedRecord(String key, @Nullable SpecificRecord value, long offset, Instant writtenAt) {
        this(key, value, offset, writtenAt, null);
    }
}
