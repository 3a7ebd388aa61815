package kz.mediagrid.platform.follow;

import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * One record of a followed topic, in order.
 *
 * @param key its key
 * @param value what it says; null is a tombstone
 * @param offset where it lies
 */
public record FollowedRecord(String key, @Nullable SpecificRecord value, long offset) {}
