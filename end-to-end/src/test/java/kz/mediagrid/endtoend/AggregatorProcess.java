package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import kz.mediagrid.aggregator.GridAggregator;
import kz.mediagrid.standalone.run.Ports;

/** A grid aggregator in a process of its own, that can be killed with -9, or paused and woken again. */
final class AggregatorProcess implements AutoCloseable {

    private final Process process;
    private final Path output;
    private final Path log;
    private final int port;

    private AggregatorProcess(Process process, Path output, Path log, int port) {
        this.port = port;
        this.process = process;
        this.output = output;
        this.log = log;
    }

    /**
     * Starts one under a name of its own choice and does not wait.
     *
     * @param directory where its state is kept
     */
    static AggregatorProcess start(Ports ports, Path directory) {
        return start(ports, List.of(), directory, "unnamed");
    }

    /**
     * Starts one and does not wait.
     *
     * @param instance its name in the group
     * @param directory where its state is kept
     */
    static AggregatorProcess start(Ports ports, String instance, Path directory, String... more) {
        var settings = new ArrayList<>(List.of(more));
        settings.add("--media-grid.instance=" + instance);
        return start(ports, settings, directory, instance);
    }

    private static AggregatorProcess start(Ports ports, List<String> more, Path directory, String file) {
        var log = directory.resolve(file + ".log");
        int port = WholeMediaGrid.freePorts().aggregator();
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx384m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1",
                "-Dmedia-grid.log=" + log,
                "-cp",
                System.getProperty("java.class.path"),
                GridAggregator.class.getName(),
                "--server.port=" + port,
                "--spring.kafka.bootstrap-servers=" + ports.bootstrapServers(),
                "--media-grid.state-dir=" + directory.resolve("state"),
                "--media-grid.replication-factor=1",
                "--springdoc.api-docs.enabled=false",
                // Its port is its own in the tests.
                "--management.endpoint.health.show-details=always",
                // What the other services bring along on this one class path.
                "--spring.autoconfigure.exclude=" + String.join(",", NOT_ITS_OWN)));
        command.addAll(more);
        try {
            var output = Files.createTempFile(directory, file, ".txt");
            return new AggregatorProcess(
                    new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(output.toFile())
                            .start(),
                    output,
                    log,
                    port);
        } catch (IOException e) {
            throw new UncheckedIOException("an aggregator cannot be started", e);
        }
    }

    /** The parts of Spring Boot that other services bring along on the class path of the tests. */
    static final List<String> NOT_ITS_OWN = List.of(
            "org.springframework.boot.security.autoconfigure.SecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.UserDetailsServiceAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.ServletWebSecurityAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.web.servlet.SecurityFilterAutoConfiguration",
            "org.springframework.boot.security.autoconfigure.actuate.web.servlet.ManagementWebSecurityAutoConfiguration",
            "org.springframework.boot.thymeleaf.autoconfigure.ThymeleafAutoConfiguration",
            "org.springframework.boot.mail.autoconfigure.MailSenderAutoConfiguration");

    /** The answer to a probe of its health: the status and the body. */
    HttpResponse<String> probe(String group) throws IOException, InterruptedException {
        var address = URI.create("http://127.0.0.1:" + port + "/actuator/health" + group);
        return HttpClient.newHttpClient().send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    /** Kill -9: no hook runs, nothing is flushed. */
    void kill() {
        process.destroyForcibly();
        awaitEnd();
    }

    /** Asks it to end, as an operator does, and returns once it has. */
    void end() {
        process.destroy();
        awaitEnd();
    }

    /** Waits until it has ended, and returns its exit code. */
    int awaitEnd() {
        try {
            assertThat(process.waitFor(90, TimeUnit.SECONDS)).as("ended").isTrue();
            return process.exitValue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    boolean isRunning() {
        return process.isAlive();
    }

    /** Stops it where it stands, as a machine does that is suspended; it does not know. */
    void pause() {
        signal("STOP");
    }

    /** Lets it go on. */
    void wake() {
        signal("CONT");
    }

    private void signal(String name) {
        try {
            var sent = new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .inheritIO()
                    .start();
            assertThat(sent.waitFor(10, TimeUnit.SECONDS) && sent.exitValue() == 0)
                    .as("signal %s", name)
                    .isTrue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    /** All that it wrote to the terminal, and all that was logged under its name, so far. */
    String said() {
        try {
            return Files.readString(output) + (Files.exists(log) ? Files.readString(log) : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
