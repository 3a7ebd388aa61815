package kz.mediagrid.benchmark.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.IntStream;

/**
 * The memory, threads and descriptors that a Java process holds at an instant.
 *
 * @param heapBytes the live objects, after full collections
 * @param threads the threads, those of the Java machine included, and those of Jetty's pools not: a pool starts one when a call
 *     comes while all others wait, up to 200
 * @param descriptors the open files and connections
 */
public record ProcessState(long heapBytes, long threads, long descriptors) {

    /**
     * The serial collector compacts the heap as a whole in each fourth full collection only ({@code MarkSweepAlwaysCompactCount}).
     * After the others, dead objects of up to a twentieth of the heap remain, and count as arrays of {@code int}.
     */
    private static final int COLLECTIONS = 4;

    /** The prefix of the names of threads of Jetty's pools. */
    private static final String JETTY = "qtp";

    private static final Path PROC = Path.of("/proc");

    /** Collects all garbage of the process, and measures it. */
    public static ProcessState of(ProcessHandle process) {
        var directory = PROC.resolve(Long.toString(process.pid()));
        long heapBytes = IntStream.range(0, COLLECTIONS)
                .mapToLong(collection -> liveBytes(process))
                .min()
                .orElseThrow();
        return new ProcessState(heapBytes, threads(directory.resolve("task")), count(directory.resolve("fd")));
    }

    // The histogram counts live objects, for which Java collects all garbage first. It goes to a file: since JDK 25 a
    // process stands still until a pipe is read, and one that measures itself would be the reader.
    private static long liveBytes(ProcessHandle process) {
        var jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
        try {
            var histogram = Files.createTempFile("histogram", ".txt");
            try {
                new ProcessBuilder(jcmd.toString(), Long.toString(process.pid()), "GC.class_histogram")
                        .redirectErrorStream(true)
                        .redirectOutput(histogram.toFile())
                        .start()
                        .waitFor();
                return total(Files.readString(histogram));
            } finally {
                Files.delete(histogram);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the heap cannot be measured without jcmd of a JDK", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** The bytes in the last line of a histogram, e.g. {@code Total 2038613 112520640}. */
    static long total(String histogram) {
        var last = histogram
                .lines()
                .filter(line -> line.startsWith("Total"))
                .reduce((before, line) -> line)
                .orElseThrow(() -> new IllegalStateException("this is no histogram of a heap: " + histogram));
        return Long.parseLong(last.substring(last.lastIndexOf(' ') + 1));
    }

    private static long threads(Path tasks) {
        try (var entries = Files.list(tasks)) {
            return entries.filter(task -> !name(task).startsWith(JETTY)).count();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + tasks, e);
        }
    }

    private static String name(Path task) {
        try {
            return Files.readString(task.resolve("comm"));
        } catch (NoSuchFileException e) {
            // The thread has ended since the folder was listed.
            return JETTY;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + task, e);
        }
    }

    private static long count(Path directory) {
        try (var entries = Files.list(directory)) {
            return entries.count();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read " + directory, e);
        }
    }
}
