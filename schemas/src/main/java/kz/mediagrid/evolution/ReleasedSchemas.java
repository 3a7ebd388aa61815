package kz.mediagrid.evolution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.apache.avro.Schema;

/**
 * Reads all released schemas. Each release of a record has its own file, e.g. {@code released/EventSubmitted/0.1.0.avsc}. An
 * index lists the files in the order of their releases.
 */
public final class ReleasedSchemas {

    private static final String FOLDER = "/released/";

    private ReleasedSchemas() {}

    /**
     * The released schemas of the record with the simple name {@code recordName}, oldest first; empty if the record was
     * never released.
     */
    public static List<Schema> onClassPath(String recordName) {
        return index().filter(file -> file.startsWith(recordName + "/"))
                // One parser per file: each file is complete, and the next one repeats its names.
                .map(file -> new Schema.Parser().parse(text(file)))
                .toList();
    }

    /** The simple names of all released records. */
    static List<String> names() {
        return index().map(file -> file.substring(0, file.indexOf('/')))
                .distinct()
                .toList();
    }

    private static Stream<String> index() {
        return text("index.txt").lines();
    }

    private static String text(String file) {
        try (var stream = ReleasedSchemas.class.getResourceAsStream(FOLDER + file)) {
            if (stream == null) {
                throw new IllegalStateException("the released schema " + file + " is missing");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the released schema " + file, e);
        }
    }
}
