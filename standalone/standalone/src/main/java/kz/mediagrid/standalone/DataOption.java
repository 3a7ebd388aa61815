package kz.mediagrid.standalone;

import java.nio.file.Files;
import java.nio.file.Path;
import kz.mediagrid.standalone.platform.PlatformFailure;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The option that names the data directory. */
final class DataOption {

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "the data directory; the directory 'data' of the checkout unless given")
    private @Nullable Path data;

    Path directory() {
        return data == null ? Installation.defaultData() : data;
    }

    /** @throws PlatformFailure if the directory does not exist, e.g. because its name was mistyped */
    Path existing() {
        var directory = directory();
        if (!Files.isDirectory(directory)) {
            throw new PlatformFailure("There are no data in %s: give the directory with --data.".formatted(directory));
        }
        return directory;
    }
}
