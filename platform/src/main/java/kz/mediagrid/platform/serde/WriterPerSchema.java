package kz.mediagrid.platform.serde;

import io.apicurio.registry.serde.avro.DefaultAvroDatumProvider;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;
import org.apache.avro.io.DatumWriter;
import org.apache.avro.specific.SpecificDatumWriter;
import org.apache.avro.specific.SpecificRecord;

/**
 * Caches the writer of each schema by the schema's hash code, which is computed once. The serde's default provider
 * would compute the schema's fingerprint for every record; that takes 15 % of the aggregator's time under load.
 *
 * <p>Public, because the serde instantiates it by its class name.
 */
public final class WriterPerSchema extends DefaultAvroDatumProvider<SpecificRecord> {

    private final Map<Schema, DatumWriter<SpecificRecord>> writers = new ConcurrentHashMap<>();

    public WriterPerSchema() {
        AvroTrust.grant();
    }

    @Override
    public DatumWriter<SpecificRecord> createDatumWriter(SpecificRecord data, Schema schema) {
        return writers.computeIfAbsent(schema, of -> new SpecificDatumWriter<>(of));
    }
}
