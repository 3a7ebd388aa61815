package kz.mediagrid.platform.follow;

import org.jspecify.annotations.Nullable;

/** What lies at one place of a topic. */
public sealed interface LogRecord {

    /** Where it lies. */
    long offset();

    /** A record as the broker gives it. */
    record Held(long offset, byte @Nullable [] key, byte @Nullable [] value) implements LogRecord {}

    /**
     * A record that the broker cannot give: its bytes on the disk are not those that were written.
     *
     * @param cause what the broker's client says of it
     */
    record Damaged(long offset, String cause) implements LogRecord {}
}
