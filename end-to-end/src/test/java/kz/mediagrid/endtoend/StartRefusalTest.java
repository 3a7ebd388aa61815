package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import kz.mediagrid.standalone.run.Ports;
import org.junit.jupiter.api.Test;
import org.springframework.util.FileSystemUtils;

/** What a start cannot do it says in one plain sentence, and ends with exit code 1. */
class StartRefusalTest {

    private final Path data = WholeMediaGrid.newDirectory("refused");
    private final Ports ports = WholeMediaGrid.freePorts();

    @Test
    void aTakenPortIsNamed() throws Exception {
        try (var taken = new ServerSocket()) {
            taken.bind(new InetSocketAddress("127.0.0.1", ports.pages()));

            assertRefused("Port " + ports.pages());
        }
    }

    @Test
    void aFileWhereTheDataShouldBeIsNamed() throws Exception {
        var file = Files.createTempFile(data, "not-a", "directory");

        assertRefused(file, "is a file");
    }

    @Test
    void accountsThatAreNoneAreNamed() throws Exception {
        Files.writeString(data.resolve("accounts.json"), "{not json");

        assertRefused("is not a list of accounts");
    }

    @Test
    void aClockThatIsNoInstantIsSaid() {
        assertRefused(data, "is not an instant", "--clock", "tomorrow");
    }

    @Test
    void aRegistryWhoseIdsDoNotMatchTheDataIsRefusedAndAClockNeverGoesBack() throws Exception {
        try (var first = StandaloneProcess.start(data, ports, "--clock", "2026-12-03T10:00:00+05:00")) {
            assertThat(first.end()).isEqualTo(143);
            assertThat(first.said()).contains("Ended.");
        }

        assertRefused(data, "never goes back", "--clock", "2026-12-02T10:00:00+05:00");

        // What a restore from a wrong backup looks like: a registry that has forgotten everything.
        FileSystemUtils.deleteRecursively(data.resolve("registry"));
        assertRefused("registry");
    }

    private void assertRefused(String sentence) {
        assertRefused(data, sentence);
    }

    private void assertRefused(Path directory, String sentence, String... more) {
        try (var refused = StandaloneProcess.launch(directory, ports, more)) {
            assertThat(refused.awaitEnd()).as(refused.said()).isEqualTo(1);
            assertThat(refused.said().lines().filter(line -> line.startsWith("media-grid: ")))
                    .as(refused.said())
                    .hasSize(1)
                    .first()
                    .asString()
                    .contains(sentence);
            assertThat(refused.said()).doesNotContain("\tat ");
        }
    }
}
