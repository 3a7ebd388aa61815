package kz.mediagrid.platform.streams;

import kz.mediagrid.platform.follow.RejectedRecordException;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * What one task of a {@link Stage} does with its records and at its ticks.
 *
 * <p>Of each record first {@link #taking} is called, then at most one of the two that handle it, then {@link #passed}. One
 * thread calls all of it.
 */
public interface StageTask {

    /** Makes the task when Kafka Streams starts it; what it throws stops the stage. */
    @FunctionalInterface
    interface Factory {
        StageTask open(StageContext context);
    }

    /** A record is about to be read, whether it can be or not. */
    default void taking(long offset, byte @Nullable [] key, byte @Nullable [] value) {}

    /**
     * Handles a record that can be read.
     *
     * @throws RejectedRecordException if it goes to dead letters
     */
    void handle(SpecificRecord record, String topic, long offset);

    /**
     * Handles a record that has a key and no value.
     *
     * @return false where that means nothing on this topic: the record goes to dead letters
     */
    default boolean handleTombstone(String topic, String key) {
        return false;
    }

    /** The record was handled, or is in dead letters. */
    void passed(String topic, long offset);

    /**
     * Does what is due.
     *
     * @param realMillis real time [epoch ms]
     */
    void tick(long realMillis);
}
