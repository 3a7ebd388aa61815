package kz.mediagrid.platform.schemas;

import io.apicurio.registry.serde.avro.AvroKafkaSerializer;
import java.util.Map;
import kz.mediagrid.platform.follow.RawConsumers;
import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.platform.serde.WriterPerSchema;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Makes serializers and readers for Confluent's wire format, with the schemas that are stored on one broker.
 *
 * <p>The serializers never register a schema: the setup step registers all schemas. A record whose schema is not
 * registered is an error.
 */
public final class RecordSerdes implements AutoCloseable {

    private static final Map<String, Object> SETTINGS = Map.of(
            "apicurio.registry.auto-register",
            "false",
            "apicurio.registry.avro-datum-provider",
            WriterPerSchema.class.getName());

    private final BrokerSchemas schemas;

    /** @param client the broker's connection, e.g. {@code bootstrap.servers} and security settings */
    public RecordSerdes(Map<String, Object> client) {
        this(new BrokerSchemas(() -> RawConsumers.toTheEnds(client)));
    }

    RecordSerdes(BrokerSchemas schemas) {
        this.schemas = schemas;
    }

    /** A serializer for the values of every topic whose schemas are registered. */
    public Serializer<SpecificRecord> serializer() {
        var serializer = new AvroKafkaSerializer<>(new BrokerSchemaResolver(schemas));
        serializer.configure(SETTINGS, false);
        return serializer;
    }

    /** A reader that distinguishes unreadable values from values newer than this build. */
    public RecordReader reader() {
        return new RecordReader(schemas::byId);
    }

    @Override
    public void close() {
        schemas.close();
    }
}
