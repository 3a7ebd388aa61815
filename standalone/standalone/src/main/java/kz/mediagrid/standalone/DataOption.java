package kz.mediagrid.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Set;
import kz.mediagrid.standalone.platform.PlatformFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names the data directory. */
final class DataOption {

    /** The files and folders that a media-grid, or an operator before its first start, makes in its data directory. */
    private static final Set<String> OWN = Set.of("accounts.json", "broker", "lock", "logs", "signing");

    /** A folder that each disk has, also an empty one. */
    private static final String OF_THE_FILE_SYSTEM = "lost+found";

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "the data directory; the directory 'data' of the checkout unless given")
    private @Nullable Path data;

    Path directory() {
        return data == null ? Installation.defaultData() : data;
    }

    /** @throws PlatformFailure if the directory has files, and none of a media-grid */
    Path usable() {
        var directory = directory();
        if (Files.isDirectory(directory) && isOfSomethingElse(directory)) {
            throw new PlatformFailure(
                    "%s has other files and no data of a media-grid: give a new or an empty directory with --data."
                            .formatted(directory));
        }
        return directory;
    }

    /**
     * @throws PlatformFailure if the directory does not exist, e.g. because its name was mistyped, or has files of something
     *     else
     */
    Path existing() {
        var directory = usable();
        if (!Files.isDirectory(directory)) {
            throw new PlatformFailure("There are no data in %s: give the directory with --data.".formatted(directory));
        }
        return directory;
    }

    private static boolean isOfSomethingElse(Path directory) {
        try (var entries = Files.list(directory)) {
            var names = entries.map(entry -> entry.getFileName().toString())
                    .filter(name -> !name.equals(OF_THE_FILE_SYSTEM))
                    .toList();
            return !names.isEmpty() && Collections.disjoint(names, OWN);
        } catch (IOException e) {
            throw new PlatformFailure("The directory %s cannot be read.".formatted(directory), e);
        }
    }
}
