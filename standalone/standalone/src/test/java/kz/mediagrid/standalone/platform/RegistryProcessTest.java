package kz.mediagrid.standalone.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class RegistryProcessTest {

    @TempDir
    Path directory;

    @Test
    void closingIsNotReportedAndKeepsTheIds() throws Exception {
        var port = FreePorts.three().registry();
        var schemas = new SchemaApi(port);

        var registry = startedOn(port);
        schemas.register("a", "string");
        var second = schemas.register("b", "long");
        registry.close();

        assertThat(registry.onExit()).isNotDone();
        try (var reopened = startedOn(port)) {
            // The later one first: a registry that had forgotten them would count from one again.
            assertThat(schemas.register("b", "long")).isEqualTo(second);
        }
        assertThat(directory.resolve("logs/registry.log.previous")).exists();
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void onlyAKillEndsTheRegistryByItselfAndIsReportedInOneSentence() throws Exception {
        var port = FreePorts.three().registry();
        try (var registry = startedOn(port)) {
            send("-INT", registry);
            send("-HUP", registry);
            send("-TERM", registry);
            assertThat(new SchemaApi(port).statusOf("/health/ready")).isEqualTo(200);

            send("-KILL", registry);

            // 128 and the number of the signal: none of the ones before was to blame.
            assertThat(registry.onExit().get(5, TimeUnit.SECONDS))
                    .hasMessage("The schema registry ended unexpectedly (exit code 137): see "
                            + directory.resolve("logs/registry.log") + ".");
        }
    }

    @Test
    void aMissingDistributionIsNamed() throws Exception {
        var port = FreePorts.three().registry();
        var nowhere = directory.resolve("nowhere");

        assertThatThrownBy(() -> RegistryProcess.start(directory, directory.resolve("registry.log"), nowhere, port))
                .isInstanceOf(PlatformFailure.class)
                .hasMessage("The schema registry's program is missing from " + nowhere
                        + ": build media-grid again, or unpack the release again.");
    }

    @Test
    void aDatabaseItCannotReadPointsToTheLog() throws Exception {
        Files.createDirectories(directory.resolve("registry"));
        Files.writeString(directory.resolve("registry/db.mv.db"), "not a database");
        var port = FreePorts.three().registry();

        assertThatThrownBy(() -> startedOn(port))
                .isInstanceOf(PlatformFailure.class)
                .hasMessageStartingWith("The schema registry")
                .hasMessageEndingWith(": see " + directory.resolve("logs/registry.log") + ".");
    }

    private static void send(String signal, RegistryProcess registry) throws Exception {
        var kill = new ProcessBuilder("kill", signal, String.valueOf(registry.pid())).start();
        assertThat(kill.waitFor()).isZero();
    }

    private RegistryProcess startedOn(int port) {
        return RegistryProcess.start(
                directory.resolve("registry"), directory.resolve("logs/registry.log"), RegistryHome.path(), port);
    }
}
