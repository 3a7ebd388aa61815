package kz.mediagrid.platform.serde;

import io.apicurio.registry.resolver.ParsedSchema;
import io.apicurio.registry.resolver.data.Record;
import io.apicurio.registry.resolver.strategy.ArtifactReference;
import io.apicurio.registry.resolver.strategy.ArtifactReferenceResolverStrategy;
import io.apicurio.registry.serde.data.SerdeRecord;
import kz.mediagrid.topics.Topic;
import org.apache.avro.Schema;

/**
 * Gives each record the subject {@code <topic>-<full.record.Name>}, as Confluent's TopicRecordNameStrategy does. The
 * registry's own strategy omits the namespace.
 */
public final class FullNameStrategy implements ArtifactReferenceResolverStrategy<Schema, Object> {

    @Override
    public ArtifactReference artifactReference(Record<Object> data, ParsedSchema<Schema> schema) {
        var topic = ((SerdeRecord<?>) data).metadata().getTopic();
        return ArtifactReference.builder()
                .groupId("default")
                .artifactId(Topic.subject(topic, schema.getParsedSchema()))
                .build();
    }
}
