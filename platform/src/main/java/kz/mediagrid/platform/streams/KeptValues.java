package kz.mediagrid.platform.streams;

import kz.mediagrid.evolution.ReleasedSchemas;
import kz.mediagrid.platform.serde.SingleObjectSerde;
import kz.mediagrid.state.Kept;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/** How what is kept is written: records so that the next build reads them, the rest as Kafka does. */
public final class KeptValues {

    private KeptValues() {}

    @SuppressWarnings("unchecked") // The type says which it is.
    public static <V> Serde<V> serde(Kept<V> kept) {
        return SpecificRecord.class.isAssignableFrom(kept.type())
                ? (Serde<V>) records(kept.type().asSubclass(SpecificRecord.class))
                : Serdes.serdeFrom(kept.type());
    }

    /** Reads also what any release wrote: a store outlives the build that made it. */
    private static <T extends SpecificRecord> Serde<T> records(Class<T> type) {
        return SingleObjectSerde.of(type, ReleasedSchemas.onClassPath(type.getSimpleName()));
    }
}
