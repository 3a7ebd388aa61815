package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kz.mediagrid.standalone.Standalone;
import kz.mediagrid.standalone.run.Ports;
import org.awaitility.Awaitility;

/** A standalone in a process of its own, as {@code ./media-grid start} runs it, that can be killed with -9. */
final class StandaloneProcess implements AutoCloseable {

    private static final Duration START_LIMIT = Duration.ofMinutes(3);

    private final Newsroom newsroom;
    private final Process process;
    private final Path output;
    private final long launched = System.nanoTime();

    private StandaloneProcess(Newsroom newsroom, Process process, Path output) {
        this.newsroom = newsroom;
        this.process = process;
        this.output = output;
    }

    /** Starts one over {@code data} and returns once it says that it is ready. */
    static StandaloneProcess start(Path data, Ports ports, String... more) {
        return start(data, ports, Map.of(), more);
    }

    /** The same, with settings in its environment, as {@code SPRING_MAIL_HOST=… ./media-grid start} gives them. */
    static StandaloneProcess start(Path data, Ports ports, Map<String, String> environment, String... more) {
        return ready(launch(data, ports, environment, more));
    }

    /** Returns once {@code started} says that it is ready. */
    static StandaloneProcess ready(StandaloneProcess started) {
        try {
            started.awaitReady();
            return started;
        } catch (RuntimeException | AssertionError e) {
            // Nobody else knows of it, to end it.
            started.close();
            throw e;
        }
    }

    private void awaitReady() {
        Awaitility.await()
                .atMost(START_LIMIT)
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    assertThat(process.isAlive())
                            .as("still running; it said: %s", said())
                            .isTrue();
                    return said().contains("Ready.");
                });
        var health = newsroom.toAggregator("GET", "/actuator/health").send();
        assertThat(health.status())
                .as("the aggregator of one that is ready: %s", health.body())
                .isEqualTo(200);
        assertThat(newsroom.data().resolve("logs/media-grid.log")).isNotEmptyFile();
    }

    /** Starts one and does not wait. */
    static StandaloneProcess launch(Path data, Ports ports, String... more) {
        return launch(data, ports, Map.of(), more);
    }

    /** Starts one of the build with the classes of {@code classPath}, and does not wait. */
    static StandaloneProcess launch(String classPath, Path data, Ports ports) {
        return launch(classPath, data, ports, Map.of());
    }

    private static StandaloneProcess launch(Path data, Ports ports, Map<String, String> environment, String... more) {
        return launch(System.getProperty("java.class.path"), data, ports, environment, more);
    }

    private static StandaloneProcess launch(
            String classPath, Path data, Ports ports, Map<String, String> environment, String... more) {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "@" + WholeMediaGrid.home().resolve("standalone/standalone/jvm.options"),
                "-Dmedia-grid.home=" + WholeMediaGrid.home(),
                "-cp",
                classPath,
                Standalone.class.getName(),
                "start",
                "--data",
                data.toString(),
                "--port",
                Integer.toString(ports.pages())));
        command.addAll(List.of(more));
        try {
            var output = Files.createTempFile(WholeMediaGrid.newDirectory("output"), "said", ".txt");
            var builder = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            return new StandaloneProcess(new Newsroom(ports, data.resolve("accounts.json")), builder.start(), output);
        } catch (IOException e) {
            throw new UncheckedIOException("a standalone cannot be started", e);
        }
    }

    /** How long ago it was launched. */
    Duration sinceLaunch() {
        return Duration.ofNanos(System.nanoTime() - launched);
    }

    /** Everybody who uses it. */
    Newsroom newsroom() {
        return newsroom;
    }

    /** All that it wrote to the terminal so far. */
    String said() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Kill -9: no hook runs, nothing is flushed. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Asks it to end, as Ctrl-C does, and returns its exit code. */
    int end() {
        process.destroy();
        return awaitEnd();
    }

    /** Waits until it has ended by itself, and returns its exit code. */
    int awaitEnd() {
        try {
            assertThat(process.waitFor(90, TimeUnit.SECONDS)).as("ended").isTrue();
            newsroom.close();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    @Override
    public void close() {
        newsroom.close();
        process.destroyForcibly();
    }
}
