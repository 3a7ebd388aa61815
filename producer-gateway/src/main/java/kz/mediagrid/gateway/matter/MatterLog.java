package kz.mediagrid.gateway.matter;

import org.apache.avro.specific.SpecificRecord;

/** Stores joint matters, and the changes of them, in one order, for ever. */
interface MatterLog {

    /**
     * Stores the record; returns once it is stored and the view shows its outcome.
     *
     * @throws kz.mediagrid.platform.write.NotAcknowledgedException if that is not certain in time
     * @throws kz.mediagrid.platform.write.CommandTooLargeException if it is too large; then it was not stored
     */
    void append(SpecificRecord record);
}
