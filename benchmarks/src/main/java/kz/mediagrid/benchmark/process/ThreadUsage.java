package kz.mediagrid.benchmark.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Reads the processor time of one kind of threads of a process from {@code /proc}. */
public final class ThreadUsage {

    private static final Path PROC = Path.of("/proc");

    private ThreadUsage() {}

    /**
     * The processor time of the live threads whose names begin with {@code beginning} [µs].
     *
     * @param beginning at most 15 characters: Linux knows no more of a name
     * @throws IllegalStateException if there is no such thread
     */
    public static double micros(ProcessHandle process, String beginning) {
        try (var threads = Files.list(PROC.resolve(Long.toString(process.pid())).resolve("task"))) {
            var nanos = threads.filter(thread -> read(thread, "comm").startsWith(beginning))
                    .map(thread -> read(thread, "schedstat"))
                    .mapToLong(schedstat -> Long.parseLong(schedstat.split(" ", -1)[0]))
                    .toArray();
            if (nanos.length == 0) {
                throw new IllegalStateException(
                        "no thread of process %d is called %s".formatted(process.pid(), beginning));
            }
            return Arrays.stream(nanos).sum() / 1e3;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the threads of process %d".formatted(process.pid()), e);
        }
    }

    private static String read(Path thread, String file) {
        try {
            return Files.readString(thread.resolve(file));
        } catch (IOException e) {
            if (Files.exists(thread)) {
                throw new UncheckedIOException("cannot read what a thread used", e);
            }
            return "";
        }
    }
}
