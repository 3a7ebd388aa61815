package kz.mediagrid.platform.streams;

import kz.mediagrid.platform.serde.Reading;
import org.jspecify.annotations.Nullable;

/**
 * Turns a value's bytes into a record, or says why they are none.
 *
 * <p>What is newer than this build, and a registry that cannot be reached, are exceptions: they stop the task.
 */
@FunctionalInterface
public interface RecordReading {

    Reading read(String topic, byte @Nullable [] value);
}
