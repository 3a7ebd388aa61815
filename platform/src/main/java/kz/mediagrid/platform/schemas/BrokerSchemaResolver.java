package kz.mediagrid.platform.schemas;

import static java.util.Objects.requireNonNull;

import io.apicurio.registry.resolver.ParsedSchema;
import io.apicurio.registry.resolver.ParsedSchemaImpl;
import io.apicurio.registry.resolver.SchemaLookupResult;
import io.apicurio.registry.resolver.SchemaParser;
import io.apicurio.registry.resolver.SchemaResolver;
import io.apicurio.registry.resolver.client.RegistryClientFacade;
import io.apicurio.registry.resolver.data.Record;
import io.apicurio.registry.resolver.strategy.ArtifactReference;
import io.apicurio.registry.resolver.strategy.ArtifactReferenceResolverStrategy;
import io.apicurio.registry.serde.data.SerdeRecord;
import java.util.Map;
import kz.mediagrid.platform.serde.SchemaUnavailableException;
import kz.mediagrid.topics.Topic;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/**
 * Gives the serde's serializers and deserializers the schemas and ids that are stored on the broker. It replaces the
 * serde's own resolver, which calls a registry. The subject of a record is {@code <topic>-<full.record.Name>}, as
 * Confluent's TopicRecordNameStrategy names it.
 */
final class BrokerSchemaResolver implements SchemaResolver<Schema, SpecificRecord> {

    private final BrokerSchemas schemas;
    private @Nullable SchemaParser<Schema, SpecificRecord> parser;

    BrokerSchemaResolver(BrokerSchemas schemas) {
        this.schemas = schemas;
    }

    @Override
    public void configure(Map<String, ?> settings, SchemaParser<Schema, SpecificRecord> schemaParser) {
        parser = schemaParser;
    }

    @Override
    public SchemaParser<Schema, SpecificRecord> getSchemaParser() {
        return requireNonNull(parser, "not configured yet");
    }

    @Override
    public SchemaLookupResult<Schema> resolveSchema(Record<SpecificRecord> data) {
        var topic = ((SerdeRecord<?>) data).metadata().getTopic();
        var written = getSchemaParser().getSchemaFromData(data);
        return found(schemas.idOf(Topic.subject(topic, written.getParsedSchema()), written.getParsedSchema()), written);
    }

    @Override
    public SchemaLookupResult<Schema> resolveSchemaByArtifactReference(ArtifactReference reference) {
        int id = reference.getContentId().intValue();
        var schema = schemas.byId(id)
                .orElseThrow(() -> new SchemaUnavailableException("the broker has no schema with id " + id));
        return found(id, new ParsedSchemaImpl<Schema>().setParsedSchema(schema));
    }

    private static SchemaLookupResult<Schema> found(int id, ParsedSchema<Schema> schema) {
        return SchemaLookupResult.<Schema>builder()
                .contentId(id)
                .parsedSchema(schema)
                .build();
    }

    @Override
    public void setClientFacade(RegistryClientFacade registry) {
        throw new UnsupportedOperationException("no registry is called");
    }

    @Override
    public void setArtifactResolverStrategy(ArtifactReferenceResolverStrategy<Schema, SpecificRecord> strategy) {
        throw new UnsupportedOperationException("the subject is named by topic and record");
    }

    /** Does nothing: an id never changes its schema. */
    @Override
    public void reset() {}

    /** Does nothing: other serializers and readers share the schemas. */
    @Override
    public void close() {}
}
