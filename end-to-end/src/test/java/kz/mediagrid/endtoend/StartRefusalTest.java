package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.standalone.Standalone;
import kz.mediagrid.standalone.run.ClockStart;
import kz.mediagrid.standalone.run.MediaGrid;
import kz.mediagrid.standalone.run.Ports;
import kz.mediagrid.standalone.run.Settings;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.util.FileSystemUtils;

/** A start that fails says why in one sentence and exits with code 1; with 2 if its command line is wrong. */
@Isolated("listens to the error stream of this process")
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

        assertRefused(1, file, "is a file");
        // And so in a process of its own, to the last word.
        try (var refused = StandaloneProcess.launch(file, ports)) {
            assertThat(refused.awaitEnd()).as(refused.said()).isEqualTo(1);
            assertThat(refused.said()).contains("media-grid: ", "is a file").doesNotContain("\tat ");
        }
    }

    @Test
    void accountsThatAreNoneAreNamed() throws Exception {
        Files.writeString(data.resolve("accounts.json"), "{not json");

        assertRefused("is not a list of accounts");
    }

    @Test
    void aClockThatIsNoInstantIsSaid() {
        assertRefused(2, data, "is not an instant", "--clock", "tomorrow");
    }

    @Test
    @Tag("long")
    void aRegistryWhoseIdsDoNotMatchTheDataIsRefusedAndAClockNeverGoesBack() throws Exception {
        var begins = OffsetDateTime.parse("2026-12-03T10:00:00+05:00").toInstant();
        MediaGrid.start(new Settings(
                        data, WholeMediaGrid.registryHome(), ports, Optional.of(new ClockStart(begins, true))))
                .close();

        assertRefused(1, data, "never goes back", "--clock", "2026-12-02T10:00:00+05:00");

        // What a restore from a wrong backup looks like: a registry that has forgotten everything.
        FileSystemUtils.deleteRecursively(data.resolve("registry"));
        assertRefused("registry");
    }

    private void assertRefused(String sentence) {
        assertRefused(1, data, sentence);
    }

    /** As the script starts it, in this process: what it says to the terminal is all that a user sees of a refusal. */
    private void assertRefused(int code, Path directory, String sentence, String... more) {
        var arguments = new ArrayList<>(
                List.of("start", "--data", directory.toString(), "--port", Integer.toString(ports.pages())));
        arguments.addAll(List.of(more));
        var terminal = System.err;
        var told = new ByteArrayOutputStream();
        System.setErr(new PrintStream(told, true, StandardCharsets.UTF_8));
        try {
            assertThat(Standalone.run(arguments.toArray(String[]::new))).isEqualTo(code);
        } finally {
            System.setErr(terminal);
        }
        assertThat(told.toString(StandardCharsets.UTF_8).lines().filter(line -> line.startsWith("media-grid: ")))
                .as(told.toString(StandardCharsets.UTF_8))
                .singleElement()
                .asString()
                .contains(sentence);
        assertThat(told.toString(StandardCharsets.UTF_8)).doesNotContain("\tat ");
    }
}
