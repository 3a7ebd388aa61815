package kz.mediagrid.platform.streams;

import kz.mediagrid.evolution.ReleasedSchemas;
import kz.mediagrid.platform.serde.SingleObjectSerde;
import kz.mediagrid.state.Kept;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;

/**
 * Chooses the serde of a store's values. Records get an Avro encoding that later builds can read; other values get
 * Kafka's own encoding.
 */
public final class KeptValues {

    private KeptValues() {}

    @SuppressWarnings("unchecked") // The type of the values decides the serde.
    public static <V> Serde<V> serde(Kept<V> kept) {
        return SpecificRecord.class.isAssignableFrom(kept.type())
                ? (Serde<V>) records(kept.type().asSubclass(SpecificRecord.class))
                : Serdes.serdeFrom(kept.type());
    }

    /**
     * A serde that also reads the records of every earlier release, because a store outlives the build that made it.
     */
    private static <T extends SpecificRecord> Serde<T> records(Class<T> type) {
        return SingleObjectSerde.of(type, ReleasedSchemas.onClassPath(type.getSimpleName()));
    }
}
