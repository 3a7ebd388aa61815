package kz.mediagrid.gateway.request;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Stores requests, and the changes of them, in one order, for ever. */
interface RequestLog {

    /**
     * Stores the records; returns once all of them are stored and the view shows their outcomes.
     *
     * @throws kz.mediagrid.platform.write.NotAcknowledgedException if that is not certain in time
     * @throws kz.mediagrid.platform.write.CommandTooLargeException if one is too large; then none was stored
     */
    void append(List<SpecificRecord> records);
}
