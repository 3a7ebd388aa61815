package kz.mediagrid.platform.follow;

import java.time.Instant;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * One record of a followed topic, in order.
 *
 * @param key its key
 * @param value what it says; null is a tombstone
 * @param offset where it lies
 * @param writtenAt when it was written, real time
 */
public record FollowedRecord(String key, @Nullable SpecificRecord value, long offset, Instant writtenAt) {}
