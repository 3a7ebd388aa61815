package kz.mediagrid.obligations;

import java.util.function.Consumer;
import org.apache.avro.specific.SpecificRecord;

/** The records that the clock of obligations wrote before its state was lost. */
@FunctionalInterface
public interface PastRecords {

    /** Passes every obligation, alert, message and notice to {@code taker}, topic by topic, in the order of each topic. */
    void each(Consumer<SpecificRecord> taker);
}
