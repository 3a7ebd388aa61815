package kz.mediagrid.aggregator.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/**
 * Where a replay keeps its state while it runs: that of a whole log is too much for the heap of a service.
 *
 * @param path empty at first
 */
record ReplayDirectory(Path path) implements AutoCloseable {

    static ReplayDirectory create() {
        try {
            return new ReplayDirectory(Files.createTempDirectory("media-grid-replay-"));
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
