package kz.mediagrid.gateway.request;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Where requests, and what becomes of them, go to be kept, in one order, for ever. */
interface RequestLog {

    /**
     * Keeps the records; returns once all of them are kept and the view shows what the log made of them.
     *
     * @throws kz.mediagrid.platform.write.NotAcknowledgedException if that is not certain in time
     * @throws kz.mediagrid.platform.write.CommandTooLargeException if one is too large; none was kept then
     */
    void keep(List<SpecificRecord> records);
}
