package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** One service in a process of its own, whose memory is measured. */
final class ServiceProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofSeconds(180);

    private final Process process;
    private final Path output;
    private final String address;
    private final long launched = System.nanoTime();

    private ServiceProcess(Process process, Path output, String address) {
        this.process = process;
        this.output = output;
        this.address = address;
    }

    /**
     * Starts the service and does not wait.
     *
     * @param heap the largest heap [MB]; the process ends by itself where that does not do
     */
    static ServiceProcess launch(Class<?> main, int port, int heap, List<String> settings) {
        return launch(List.of(), main, port, heap, settings);
    }

    /**
     * The same under another program.
     *
     * @param under a command that is to become the service, and is followed by the service's own; may be empty
     */
    static ServiceProcess launch(List<String> under, Class<?> main, int port, int heap, List<String> settings) {
        var directory = WholeMediaGrid.newDirectory("service");
        var command = new ArrayList<>(under);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dmedia-grid.log=" + directory.resolve("service.log"),
                "-Xmx" + heap + "m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName(),
                "--server.port=" + port));
        command.addAll(settings);
        try {
            var output = directory.resolve(main.getSimpleName() + ".txt");
            var process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile())
                    .start();
            return new ServiceProcess(process, output, "http://127.0.0.1:" + port);
        } catch (IOException e) {
            throw new UncheckedIOException("a service cannot be started", e);
        }
    }

    /** Waits until its health is UP, and returns how long that took from its launch. */
    Duration awaitReady(HttpClient http) {
        EditorClient.within(START_LIMIT, () -> {
            assertThat(process.isAlive())
                    .as("still running; it said: %s", said())
                    .isTrue();
            return isUp(http);
        });
        return Duration.ofNanos(System.nanoTime() - launched);
    }

    private boolean isUp(HttpClient http) throws InterruptedException {
        var health = HttpRequest.newBuilder(URI.create(address + "/actuator/health"))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return http.send(health, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException notYet) {
            return false;
        }
    }

    /** The size of all reachable objects on the heap, after a full garbage collection [bytes]. */
    long liveHeap() {
        var histogram = run("jcmd", Long.toString(process.pid()), "GC.class_histogram");
        var total = histogram
                .lines()
                .filter(line -> line.startsWith("Total"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(histogram));
        return Long.parseLong(total.trim().split("\\s+")[2]);
    }

    /** The most memory that it had in RAM since its start, on and off the heap [bytes]; Linux alone tells. */
    long mostResident() {
        try (var lines = Files.lines(Path.of("/proc", Long.toString(process.pid()), "status"))) {
            var line =
                    lines.filter(each -> each.startsWith("VmHWM:")).findFirst().orElseThrow();
            return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String run(String tool, String... arguments) {
        var command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", tool).toString()));
        command.addAll(List.of(arguments));
        try {
            var started = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(started.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(started.waitFor(60, TimeUnit.SECONDS)).as(said).isTrue();
            return said;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** All that it wrote to the terminal so far. */
    String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    long pid() {
        return process.pid();
    }

    /** Stops it where it stands, as a machine does that is suspended; it does not know. */
    void pause() throws IOException, InterruptedException {
        signal("STOP");
    }

    /** Lets it go on. */
    void wake() throws IOException, InterruptedException {
        signal("CONT");
    }

    private void signal(String name) throws IOException, InterruptedException {
        Programs.succeed(Path.of("."), "kill", "-" + name, Long.toString(process.pid()));
    }

    /** Asks it to end, as an operator does, and returns once it has. */
    void end() throws InterruptedException {
        process.destroy();
        assertThat(process.waitFor(90, TimeUnit.SECONDS)).as("ended").isTrue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
