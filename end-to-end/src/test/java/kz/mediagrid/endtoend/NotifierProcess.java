package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kz.mediagrid.notifier.Notifier;
import kz.mediagrid.standalone.run.Ports;

/** One more notifier beside a standalone's, in a process of its own, that can be killed with -9. */
final class NotifierProcess implements AutoCloseable {

    private final Process process;
    private final int port;
    private final Path directory;

    private NotifierProcess(Process process, int port, Path directory) {
        this.process = process;
        this.port = port;
        this.directory = directory;
    }

    /** Starts one under a name and does not wait. */
    static NotifierProcess start(Ports ports, String instance, Map<String, String> environment) {
        return start(ports, instance, 384, environment);
    }

    /**
     * The same with another heap.
     *
     * @param heap the largest [MB]; it ends by itself where that does not do
     */
    static NotifierProcess start(Ports ports, String instance, int heap, Map<String, String> environment) {
        int port = WholeMediaGrid.freePorts().notifier();
        var directory = WholeMediaGrid.newDirectory("another-notifier");
        var builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx" + heap + "m",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-Dmedia-grid.log=" + directory.resolve("notifier.log"),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Notifier.class.getName(),
                        "--server.port=" + port,
                        "--media-grid.public-url=http://127.0.0.1:" + port,
                        "--spring.kafka.bootstrap-servers=" + ports.bootstrapServers(),
                        "--media-grid.state-dir=" + directory.resolve("state"),
                        "--media-grid.replication-factor=1",
                        "--media-grid.delivery.allow-loopback=true",
                        "--media-grid.instance=" + instance,
                        "--springdoc.api-docs.enabled=false"))
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("said.txt").toFile());
        builder.environment().putAll(environment);
        try {
            return new NotifierProcess(builder.start(), port, directory);
        } catch (IOException e) {
            throw new UncheckedIOException("a notifier cannot be started", e);
        }
    }

    /** Where it answers, e.g. {@code http://127.0.0.1:8082}. */
    String address() {
        return "http://127.0.0.1:" + port;
    }

    boolean isRunning() {
        return process.isAlive();
    }

    long pid() {
        return process.pid();
    }

    /** All that it wrote to the terminal, and all that it logged, so far. */
    String said() {
        try {
            var log = directory.resolve("notifier.log");
            return Files.readString(directory.resolve("said.txt")) + (Files.exists(log) ? Files.readString(log) : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kill -9: no hook runs, nothing is flushed. */
    void kill() throws InterruptedException {
        process.destroyForcibly();
        assertThat(process.waitFor(30, TimeUnit.SECONDS)).as("ended").isTrue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
