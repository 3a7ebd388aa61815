package kz.mediagrid.endtoend;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import kz.mediagrid.standalone.run.Ports;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.utility.ResourceReaper;

/**
 * The containers of {@code docker-compose.yml} under a name and on ports of their own, so that they meet nothing else on
 * this machine. Testcontainers' own way to run a compose file needs one image more, and cannot wait for health.
 */
final class ComposeProject implements AutoCloseable {

    private static final int LIMIT_MINUTES = 8;

    private final Ports ports = WholeMediaGrid.freePorts();
    private final String name = "media-grid-test-" + ports.pages();
    private final Path directory = WholeMediaGrid.newDirectory("compose");

    private ComposeProject() {}

    /** Builds the images where they are stale, starts everything and returns once it is healthy. */
    static ComposeProject up() {
        // Should this process be killed, Testcontainers' reaper takes the containers away.
        DockerClientFactory.instance().client();
        var project = new ComposeProject();
        ResourceReaper.instance().registerLabelsFilterForCleanup(Map.of("com.docker.compose.project", project.name));
        project.start("--build");
        return project;
    }

    /** Takes all containers away, and puts new ones on the data of the old. */
    void replaceContainers() {
        compose("--profile", "prometheus", "down");
        start("--no-build");
    }

    /** Everybody who uses it; the accounts are those that its first start made. */
    Newsroom newsroom() {
        var accounts = directory.resolve("accounts.json");
        if (!Files.exists(accounts)) {
            compose("cp", "producer-gateway:/var/lib/media-grid/accounts.json", accounts.toString());
        }
        return new Newsroom(ports, accounts);
    }

    /** Starts the Prometheus of its profile, with a key of ops, and returns once it is healthy. */
    PrometheusAnswers startPrometheus() throws IOException {
        Files.writeString(opsKey(), newsroom().key("OPS", ""));
        compose("--profile", "prometheus", "up", "--no-build", "--wait", "prometheus");
        return new PrometheusAnswers("http://127.0.0.1:" + ports.registry());
    }

    private Path opsKey() {
        return directory.resolve("ops-key");
    }

    /** A one-time link as the program in the gateway's container prints it. */
    String linkOf(String place) {
        compose(
                "exec",
                "-T",
                "producer-gateway",
                "service",
                "kz.mediagrid.signin.invitation.SignInProgram",
                place,
                "--bootstrap-servers",
                "kafka:9092",
                "--pages",
                ports.pagesAddress());
        return said().lines()
                .filter(line -> line.startsWith(ports.pagesAddress() + "/sign-in/link?token="))
                .reduce((earlier, last) -> last)
                .orElseThrow();
    }

    /** Takes it away with its data. */
    @Override
    public void close() {
        compose("--profile", "prometheus", "down", "--volumes", "--timeout", "5");
    }

    private void start(String building) {
        try {
            compose("up", building, "--wait");
        } catch (IllegalStateException e) {
            compose("ps", "--all");
            compose("logs", "--no-color", "--tail", "200");
            close();
            // Where this runs nobody may be able to look into the file afterwards.
            System.out.println(said());
            throw e;
        }
    }

    private String said() {
        try {
            var lines = Files.readAllLines(output());
            return String.join("\n", lines.subList(Math.max(0, lines.size() - 1000), lines.size()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path output() {
        return directory.resolve("compose.log");
    }

    private void compose(String... arguments) {
        var command = new ArrayList<>(List.of("docker", "compose", "--ansi", "never", "--progress", "plain"));
        command.addAll(List.of(
                "--project-name",
                name,
                "--file",
                WholeMediaGrid.home().resolve("docker-compose.yml").toString()));
        command.addAll(List.of(arguments));
        var output = output();
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Redirect.appendTo(output.toFile()));
        builder.environment()
                .putAll(Map.of(
                        "MEDIA_GRID_PORT", String.valueOf(ports.pages()),
                        "MEDIA_GRID_AGGREGATOR_PORT", String.valueOf(ports.aggregator()),
                        "MEDIA_GRID_NOTIFIER_PORT", String.valueOf(ports.notifier()),
                        // The port of the registry, which is not published.
                        "MEDIA_GRID_PROMETHEUS_PORT", String.valueOf(ports.registry()),
                        "MEDIA_GRID_OPS_KEY_FILE", opsKey().toString()));
        try {
            var process = builder.start();
            if (!process.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(String.join(" ", command) + " takes for ever: see " + output);
            }
            if (process.exitValue() != 0) {
                throw new IllegalStateException(String.join(" ", command) + " failed: see " + output);
            }
        } catch (IOException e) {
            throw new IllegalStateException("docker compose cannot be run", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }
}
