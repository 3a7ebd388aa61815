package kz.mediagrid.gateway.matter;

import org.apache.avro.specific.SpecificRecord;

/** Where joint matters, and what is said of them, go to be kept, in one order, for ever. */
interface MatterLog {

    /**
     * Keeps the record; returns once it is kept and the view shows what the log made of it.
     *
     * @throws kz.mediagrid.platform.write.NotAcknowledgedException if that is not certain in time
     * @throws kz.mediagrid.platform.write.CommandTooLargeException if it is too large; it was not kept then
     */
    void keep(SpecificRecord record);
}
