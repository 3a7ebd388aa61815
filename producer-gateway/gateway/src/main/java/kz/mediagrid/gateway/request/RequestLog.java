package kz.mediagrid.gateway.request;

import java.util.List;
import org.apache.avro.specific.SpecificRecord;

/** Stores requests and their changes on one log, without expiry. */
interface RequestLog {

    /**
     * Stores the records. Returns when all records are stored and the view shows their outcomes.
     *
     * @throws kz.mediagrid.platform.write.NotAcknowledgedException if the log did not acknowledge all records in time;
     *     then each record may or may not be stored
     * @throws kz.mediagrid.platform.write.CommandTooLargeException if one record is too large; then no record was
     *     stored
     */
    void append(List<SpecificRecord> records);
}
