package kz.mediagrid.platform.serde;

import io.apicurio.registry.serde.avro.DefaultAvroDatumProvider;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * Keeps the writer of each schema. The serde's own provider finds it by the schema's fingerprint, which it computes for every
 * record: 15 % of the aggregator's time under load. A schema knows its hash code and is looked up by that.
 *
 * <p>The serde makes it by its class name, hence public.
 */
public final class WriterPerSchema extends DefaultAvroDatumProvider<SpecificRecord> {

    private final Map<Schema, DatumWriter<SpecificRecord>> writers = new ConcurrentHashMap<>();

    @Override
    public DatumWriter<SpecificRecord> createDatumWriter(SpecificRecord data, Schema schema) {
        return writers.computeIfAbsent(schema, of -> new SpecificDatumWriter<>(of));
    }
}
