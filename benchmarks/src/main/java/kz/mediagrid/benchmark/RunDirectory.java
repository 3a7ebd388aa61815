package kz.mediagrid.benchmark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.util.FileSystemUtils;

/** The folder of all data of one run. It is deleted with the run, after the processes that write to it, also after Ctrl-C. */
record RunDirectory(Path path) implements AutoCloseable {

    static RunDirectory in(Path parent) {
        try {
            return new RunDirectory(Files.createTempDirectory(Files.createDirectories(parent), "bench-"));
        } catch (IOException e) {
            throw new UncheckedIOException("no folder for the data of the run in " + parent, e);
        }
    }

    @Override
    public void close() {
        // After Ctrl-C the row goes on for a moment, and may start one more.
        var children = ProcessHandle.current().children().toList();
        children.forEach(ProcessHandle::destroy);
        children.forEach(child -> child.onExit().join());
        try {
            FileSystemUtils.deleteRecursively(path);
        } catch (IOException e) {
            throw new UncheckedIOException("the data of the run remain in " + path, e);
        }
    }
}
