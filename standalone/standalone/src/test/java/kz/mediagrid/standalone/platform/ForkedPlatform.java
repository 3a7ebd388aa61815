package kz.mediagrid.standalone.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** The platform in a process of its own, see {@link PlatformParent}. */
final class ForkedPlatform implements AutoCloseable {

    private final Process process;
    private final BufferedReader output;
    private final Path data;
    private final Duration readyAfter;

    private ForkedPlatform(Process process, BufferedReader output, Path data, Duration readyAfter) {
        this.process = process;
        this.output = output;
        this.data = data;
        this.readyAfter = readyAfter;
    }

    /** Returns once the platform is ready; what it says on its streams otherwise is the message of the failure. */
    static ForkedPlatform start(Path data, PlatformPorts ports) throws IOException {
        return started(command(data, ports), data);
    }

    /** As above, but no file can grow beyond so many bytes, as on a disk that is full by then. */
    static ForkedPlatform startWithFilesUpTo(long bytes, Path data, PlatformPorts ports) throws IOException {
        var limited = new ArrayList<>(List.of("sh", "-c", "ulimit -f " + bytes / 512 + " && exec \"$@\"", "sh"));
        limited.addAll(command(data, ports));
        return started(limited, data);
    }

    private static ForkedPlatform started(List<String> command, Path data) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new ArrayList<String>();
        BufferedReader output = process.inputReader();
        for (var line = output.readLine(); line != null; line = output.readLine()) {
            said.add(line);
            if (line.startsWith("ready ")) {
                var millis = Long.parseLong(line.substring("ready ".length()));
                return new ForkedPlatform(process, output, data, Duration.ofMillis(millis));
            }
        }
        throw new AssertionError("The platform did not start: " + said);
    }

    /**
     * Whether the child is running, told by the lock it holds: an orphan that has ended stays listed until somebody
     * collects it, but the system takes its locks at once.
     */
    boolean registryRuns() throws IOException {
        try (var file = FileChannel.open(data.resolve("registry/lock"), StandardOpenOption.WRITE);
                var lock = file.tryLock()) {
            return lock == null;
        }
    }

    /** From the start of the process until broker and registry served clients. */
    Duration readyAfter() {
        return readyAfter;
    }

    /** Returns once the process has ended by itself: what it said between being ready and its end. */
    List<String> lastWords() throws Exception {
        if (!process.waitFor(15, TimeUnit.SECONDS)) {
            throw new AssertionError("The platform still runs.");
        }
        return output.lines().toList();
    }

    /** As {@code kill -9}: the process gets no chance to do anything. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    /** Lets the process close the platform and end. */
    @Override
    public void close() throws Exception {
        process.getOutputStream().close();
        if (!process.waitFor(15, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("The platform did not stop within 15 s.");
        }
    }

    private static List<String> command(Path data, PlatformPorts ports) {
        return List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                PlatformParent.class.getName(),
                data.toString(),
                RegistryHome.path().toString(),
                String.valueOf(ports.broker()),
                String.valueOf(ports.controller()),
                String.valueOf(ports.registry()));
    }
}
