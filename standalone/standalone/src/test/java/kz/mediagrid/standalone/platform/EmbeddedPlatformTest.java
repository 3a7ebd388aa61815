package kz.mediagrid.standalone.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPlatformTest {

    @TempDir
    Path data;

    private PlatformPorts ports;

    @BeforeEach
    void choosePorts() throws IOException {
        ports = FreePorts.three();
    }

    @Test
    void brokerAndRegistryServeSideBySideAndComeBackTogether() throws Exception {
        try (var platform = started()) {
            var notes = new Notes(platform.bootstrapServers());
            notes.createTopic();
            notes.write("kept");
            assertThat(platform.registryUrl()).hasToString("http://127.0.0.1:" + ports.registry());
            assertThat(new SchemaApi(ports.registry()).statusOf("/apis/ccompat/v7/subjects"))
                    .isEqualTo(200);
        }

        try (var platform = started()) {
            assertThat(new Notes(platform.bootstrapServers()).all()).containsExactly("kept");
            assertThat(platform.onFailure()).isNotDone();
        }
    }

    @Test
    void aSecondStartOverTheSameDataIsRefusedWhileTheFirstRuns() throws Exception {
        try (var first = DataDirectory.open(data)) {
            assertRefused("The data directory " + data + " is in use by another running media-grid: stop that"
                    + " media-grid or name another directory.");
        }
        DataDirectory.open(data).close();
    }

    @Test
    void everyTakenPortIsNamedWithWhatItIsFor() throws Exception {
        try (var taken = FreePorts.taken()) {
            var port = taken.getLocalPort();
            // Side by side, since each waits a while for the port to be let go of.
            var refusals = Map.of(
                    "the broker", refusal("a", new PlatformPorts(port, ports.controller(), ports.registry())),
                    "the broker's controller", refusal("b", new PlatformPorts(ports.broker(), port, ports.registry())),
                    "the schema registry", refusal("c", new PlatformPorts(ports.broker(), ports.controller(), port)));

            refusals.forEach((purpose, refusal) -> assertThat(refusal.join())
                    .isInstanceOf(PlatformFailure.class)
                    .hasMessage(
                            "Port %d, needed for %s, is already taken on 127.0.0.1: stop the program that uses it or"
                                    + " choose other ports with --port.",
                            port, purpose));
        }
        DataDirectory.open(data.resolve("a")).close();
    }

    @Test
    void aFileInPlaceOfTheDataDirectoryIsRefused() throws Exception {
        data = Files.createFile(data.resolve("file"));

        assertRefused("The data directory " + data + " is a file: name a folder instead.");
    }

    @Test
    void aDataDirectoryThatCannotBeUsedIsRefusedWithTheReason() throws Exception {
        Files.createFile(data.resolve("logs"));

        assertRefused("The data directory " + data + " cannot be used: a folder is needed where " + data.resolve("logs")
                + " is a file.");
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aDataDirectoryOfSomebodyElseIsRefused() {
        assumeTrue(data.toFile().setWritable(false) && !Files.isWritable(data), "root may write everywhere");

        assertRefused("The data directory " + data + " cannot be read and written by this user.");
    }

    @Test
    void aFailedRegistryTakesTheBrokerAndTheLockWithIt() throws Exception {
        assertThatThrownBy(() -> EmbeddedPlatform.start(data, data.resolve("nowhere"), ports))
                .isInstanceOf(PlatformFailure.class)
                .hasMessageContaining("program is missing");

        LoopbackPort.requireFree(ports.broker(), "the broker");
        DataDirectory.open(data).close();
    }

    @Test
    void theLogThatAFailedStartNamesRemainsWithoutTheData(@TempDir Path elsewhere) throws Exception {
        var home = Files.createDirectories(elsewhere.resolve("registry"));
        Files.writeString(home.resolve("apicurio-registry-app-0-runner.jar"), "not a program");
        var log = elsewhere.resolve("registry.log");

        assertThatThrownBy(() -> EmbeddedPlatform.start(data, elsewhere, home, ports, () -> {}))
                .isInstanceOf(PlatformFailure.class)
                .hasMessage("The schema registry ended while it was starting: see " + log + ".");

        assertThat(log).isNotEmptyFile();
    }

    private EmbeddedPlatform started() {
        return EmbeddedPlatform.start(data, RegistryHome.path(), ports);
    }

    private void assertRefused(String sentence) {
        assertThatThrownBy(this::started).isInstanceOf(PlatformFailure.class).hasMessage(sentence);
    }

    private CompletableFuture<Throwable> refusal(String directory, PlatformPorts asked) {
        return CompletableFuture.supplyAsync(
                () -> catchThrowable(() -> EmbeddedPlatform.start(data.resolve(directory), RegistryHome.path(), asked)),
                attempt -> new Thread(attempt).start());
    }
}
