package kz.mediagrid.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.mediagrid.standalone.Installation;
import kz.mediagrid.standalone.platform.PlatformFailure;
import org.springframework.util.FileSystemUtils;

/**
 * The data directory of a demo. Each play needs an empty directory, because the business time stored in a directory
 * never goes back.
 *
 * @param directory the data directory of the play
 * @param ours whether to delete the directory after the play
 */
record DemoDirectory(Path directory, boolean ours) implements AutoCloseable {

    /** A new directory in the build folder, deleted after the play. */
    static DemoDirectory temporary() {
        try {
            var stages = Files.createDirectories(Installation.stages());
            return new DemoDirectory(Files.createTempDirectory(stages, "demo-"), true);
        } catch (IOException e) {
            throw new PlatformFailure("No directory for the demo can be made: %s.".formatted(e.getMessage()), e);
        }
    }

    /** The directory that the user named; it remains after the play. */
    static DemoDirectory in(Path directory) {
        if (Files.isDirectory(directory)) {
            try (var content = Files.list(directory)) {
                if (content.findAny().isPresent()) {
                    throw new PlatformFailure("%s is not empty: name an empty directory.".formatted(directory));
                }
            } catch (IOException e) {
                throw new PlatformFailure("The directory %s cannot be read.".formatted(directory), e);
            }
        }
        return new DemoDirectory(directory, false);
    }

    /** Deletes a temporary directory. */
    @Override
    public void close() {
        if (ours) {
            try {
                FileSystemUtils.deleteRecursively(directory);
            } catch (IOException e) {
                throw new UncheckedIOException("cannot clear " + directory, e);
            }
        }
    }
}
