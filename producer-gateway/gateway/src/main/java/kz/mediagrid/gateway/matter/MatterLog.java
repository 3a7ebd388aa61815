package kz.mediagrid.gateway.matter;

import org.apache.avro.specific.SpecificRecord;

/** Stores joint matters and their changes on one log, without expiry. */
interface MatterLog {

    /**
     * Stores the record. Returns when the record is stored and the view shows the outcome.
     *
     * @throws kz.mediagrid.platform.write.NotAcknowledgedException if the log did not acknowledge the record in time;
     *     then the record may or may not be stored
     * @throws kz.mediagrid.platform.write.CommandTooLargeException if the record is too large; then it was not stored
     */
    void append(SpecificRecord record);
}
