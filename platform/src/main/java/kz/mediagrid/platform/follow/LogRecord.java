package kz.mediagrid.platform.follow;

import org.jspecify.annotations.Nullable;

/** The record at one offset of a topic, intact or damaged. */
public sealed interface LogRecord {

    long offset();

    /** A record as the broker returns it. */
    record Held(long offset, byte @Nullable [] key, byte @Nullable [] value) implements LogRecord {}

    /**
     * A record that the broker cannot return, because its bytes are damaged on disk.
     *
     * @param cause the cause, with the error message of the Kafka client
     */
    record Damaged(long offset, String cause) implements LogRecord {}
}
