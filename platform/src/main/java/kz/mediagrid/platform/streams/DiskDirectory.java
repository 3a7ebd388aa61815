package kz.mediagrid.platform.streams;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * Where what is made again from a log is kept meanwhile: that of a whole log is too much for the heap of a service.
 *
 * @param path empty at first
 */
public record DiskDirectory(Path path) implements AutoCloseable {

    public static DiskDirectory create() {
        try {
            return new DiskDirectory(Files.createTempDirectory("media-grid-replay-"));
        } catch (IOException e) {
            throw new UncheckedIOException("no directory for the replay can be made", e);
        }
    }

    /** Takes it away with all that is in it. */
    @Override
    public void close() {
        try {
            FileSystemUtils.deleteRecursively(path);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot clear " + path, e);
        }
    }
}
