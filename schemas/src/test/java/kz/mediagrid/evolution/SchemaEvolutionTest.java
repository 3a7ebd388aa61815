package kz.mediagrid.evolution;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaEvolutionTest {

    static Stream<Schema> everySchema() {
        return Release.current().stream();
    }

    @ParameterizedTest
    @MethodSource("everySchema")
    void everySchemaIsDocumentedAndCanEvolve(Schema schema) {
        assertThat(EvolutionRules.shapeFaults(schema)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("everySchema")
    void everySchemaMayFollowAllItsReleases(Schema schema) {
        var releases = ReleasedSchemas.onClassPath(schema.getName());

        assertThat(releases).as("releases of %s", schema.getName()).isNotEmpty();
        assertThat(releases)
                .allSatisfy(released -> assertThat(EvolutionRules.changeFaults(released, schema))
                        .isEmpty());
    }

    @Test
    void noReleasedRecordIsGone() {
        assertThat(Release.current()).extracting(Schema::getName).containsAll(ReleasedSchemas.names());
    }
}
