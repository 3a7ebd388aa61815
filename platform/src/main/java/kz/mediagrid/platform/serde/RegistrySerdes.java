package kz.mediagrid.platform.serde;

import io.apicurio.registry.serde.avro.AvroKafkaDeserializer;
import io.apicurio.registry.serde.avro.AvroKafkaSerializer;
import java.time.Duration;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Makes serializers and readers for Confluent's wire format, with the schemas of one registry.
 *
 * <p>The serializers never register a schema: the setup step registers all schemas. A record whose schema is not
 * registered is an error.
 */
public final class RegistrySerdes {

    private final Map<String, Object> settings;

    /** @param registryUrl the URL of the registry's native API, e.g. {@code http://127.0.0.1:8083/apis/registry/v2} */
    public RegistrySerdes(String registryUrl) {
        AvroTrust.grant();
        this.settings = Map.ofEntries(
                Map.entry("apicurio.registry.url", registryUrl),
                Map.entry("apicurio.registry.auto-register", "false"),
                Map.entry("apicurio.registry.canonicalize", "true"),
                Map.entry("apicurio.registry.use-specific-avro-reader", "true"),
                Map.entry("apicurio.registry.avro-datum-provider", WriterPerSchema.class.getName()),
                Map.entry("apicurio.registry.artifact-resolver-strategy", FullNameStrategy.class.getName()),
                Map.entry("apicurio.registry.artifact.group-id", "default"),
                // Schemas are registered whole; without this, nested records are cut out before the lookup.
                Map.entry("apicurio.registry.dereference-schema", "true"),
                // An id never changes its schema: checking again would only expose callers to an outage.
                Map.entry(
                        "apicurio.registry.check-period-ms",
                        Long.toString(Duration.ofDays(3650).toMillis())));
    }

    /** A serializer for the values of every topic whose schemas are registered. */
    public Serializer<SpecificRecord> serializer() {
        var serializer = new AvroKafkaSerializer<SpecificRecord>();
        serializer.configure(settings, false);
        return serializer;
    }

    /** A reader that distinguishes unreadable values from values newer than this build. */
    public RecordReader reader() {
        var deserializer = new AvroKafkaDeserializer<SpecificRecord>();
        deserializer.configure(settings, false);
        return new RecordReader(new RegistrySchemas(deserializer.getSchemaResolver())::byId, deserializer::close);
    }
}
