package kz.mediagrid.evolution;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.avro.Schema;

/**
 * The schemas that were ever released, one file a record and release: {@code released/EventSubmitted/0.1.0.avsc}.
 *
 * <p>Run as a program it writes the present schemas as a release: {@code ReleasedSchemas DIRECTORY VERSION}.
 */
public final class ReleasedSchemas {

    private final Path directory;

    ReleasedSchemas(Path directory) {
        this.directory = directory;
    }

    /** Every record that goes through a topic or a changelog, as this build has it, by name. */
    static List<Schema> current() {
        return Stream.concat(
                        Topics.all().stream().flatMap(topic -> topic.records().stream()),
                        Stream.of(kz.mediagrid.schemas.GridWeekState.class))
                .distinct()
                .map(Topic::schema)
                .sorted(Comparator.comparing(Schema::getFullName))
                .toList();
    }

    /** Every release of the record called {@code name}, oldest first. */
    List<Schema> of(String name) {
        var folder = directory.resolve(name);
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".avsc"))
                    .sorted()
                    .map(ReleasedSchemas::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + folder, e);
        }
    }

    /** The names of all records that were ever released. */
    List<String> names() {
        try (var folders = Files.list(directory)) {
            return folders.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot list " + directory, e);
        }
    }

    private static Schema read(Path file) {
        try {
            // One parser a file: each file is complete, and the same names come again in the next.
            return new Schema.Parser().parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + file, e);
        }
    }

    private void release(String version) throws IOException {
        for (var schema : current()) {
            var file = directory.resolve(schema.getName()).resolve(version + ".avsc");
            Files.createDirectories(file.getParent());
            Files.writeString(file, schema.toString(true) + "\n");
        }
    }

    public static void main(String[] args) throws IOException {
        if (args.length != 2) {
            System.err.println("usage: ReleasedSchemas DIRECTORY VERSION");
            System.exit(1);
        }
        new ReleasedSchemas(Path.of(args[0])).release(args[1]);
    }
}
