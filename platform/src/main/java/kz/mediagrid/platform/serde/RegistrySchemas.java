package kz.mediagrid.platform.serde;

import com.microsoft.kiota.ApiException;
import io.apicurio.registry.resolver.SchemaResolver;
import io.apicurio.registry.resolver.strategy.ArtifactReference;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.avro.Schema;

/** Finds the registry's schemas by their ids, and requests each schema only once. */
final class RegistrySchemas {

    private final SchemaResolver<Schema, ?> resolver;
    private final Map<Integer, Schema> known = new ConcurrentHashMap<>();

    RegistrySchemas(SchemaResolver<Schema, ?> resolver) {
        this.resolver = resolver;
    }

    /**
     * The schema with this id; empty if the registry has none.
     *
     * @throws RegistryUnavailableException if the registry did not answer
     */
    Optional<Schema> byId(int id) {
        var schema = known.get(id);
        if (schema != null) {
            return Optional.of(schema);
        }
        try {
            var found = resolver.resolveSchemaByArtifactReference(ArtifactReference.fromContentId((long) id))
                    .getParsedSchema()
                    .getParsedSchema();
            known.put(id, found);
            return Optional.of(found);
        } catch (RuntimeException e) {
            if (saysNotFound(e)) {
                return Optional.empty();
            }
            throw new RegistryUnavailableException(id, e);
        }
    }

    private static boolean saysNotFound(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ApiException answer && answer.getResponseStatusCode() == 404) {
                return true;
            }
        }
        return false;
    }
}
