package kz.mediagrid.platform.streams;

import kz.mediagrid.platform.follow.RejectedRecordException;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Handles the records and ticks of one task of a {@link Stage}.
 *
 * <p>For each record {@link #taking} is called first, then at most one of the two handlers, then {@link #passed}, all by one
 * thread.
 */
public interface StageTask {

    /** Makes the task when Kafka Streams starts it. An exception thrown here stops the stage. */
    @FunctionalInterface
    interface Factory {
        StageTask open(StageContext context);
    }

    /** Called for every record before its value is deserialized, thus also for an unreadable record. */
    default void taking(long offset, byte @Nullable [] key, byte @Nullable [] value) {}

    /**
     * Handles a readable record.
     *
     * @throws RejectedRecordException if the record cannot be handled; the record then goes to the dead letters
     */
    void handle(SpecificRecord record, String topic, long offset);

    /**
     * Handles a record that has a key and no value.
     *
     * @return false if a tombstone has no meaning on this topic; the record then goes to the dead letters
     */
    default boolean handleTombstone(String topic, String key) {
        return false;
    }

    /** Whether records are handled again after the state was lost. Their traces ended long ago. */
    default boolean isReplaying() {
        return false;
    }

    /** Called after the record was handled or sent to dead letters. */
    void passed(String topic, long offset);

    /**
     * Does the work that is due.
     *
     * @param realMillis real time [epoch ms]
     */
    void tick(long realMillis);
}
