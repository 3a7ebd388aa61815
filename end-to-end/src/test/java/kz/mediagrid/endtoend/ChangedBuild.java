package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import javax.tools.ToolProvider;
import org.apache.avro.Schema;
import org.apache.avro.compiler.specific.SpecificCompiler;
import org.apache.avro.generic.GenericData.StringType;

/** Builds that differ from this one by the schema of one record. */
final class ChangedBuild {

    private ChangedBuild() {}

    /** The class path of a build in which the record {@code schema} has one more field. */
    static String withOneMoreFieldIn(Schema schema) throws IOException {
        var folder = WholeMediaGrid.newDirectory("changed-build");
        // As the Maven plugin is set for the schemas.
        var generator = new SpecificCompiler(ChangedSchemas.withOneMoreField(schema));
        generator.setStringType(StringType.String);
        generator.setFieldVisibility(SpecificCompiler.FieldVisibility.PRIVATE);
        generator.setCreateSetters(false);
        generator.setEnableDecimalLogicalType(true);
        generator.compileToDestination(null, folder.toFile());

        var classPath = System.getProperty("java.class.path");
        var source = folder.resolve(schema.getFullName().replace('.', '/') + ".java");
        int outcome = ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, "-nowarn", "-cp", classPath, "-d", classes(folder), source.toString());
        assertThat(outcome).as("compiled").isZero();
        return classes(folder) + File.pathSeparator + classPath;
    }

    private static String classes(Path folder) {
        return folder.resolve("classes").toString();
    }
}
