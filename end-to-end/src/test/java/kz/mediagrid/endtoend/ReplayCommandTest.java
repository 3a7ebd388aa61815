package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kz.mediagrid.standalone.Standalone;
import kz.mediagrid.standalone.run.Ports;
import kz.mediagrid.topics.Topics;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Isolated;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./media-grid replay}, as a process of its own: beside a media-grid that runs, and over the data of one that ended. */
@ExtendWith(WholeMediaGrid.class)
@Isolated("reads the whole log of the shared media-grid")
@Order(SharedTime.IN_THE_END)
class ReplayCommandTest {

    private static final String WEEK = "2026-W50";
    private static final String TITLE = "Баспасөз мәслихаты";

    private final Path data = WholeMediaGrid.newDirectory("replayed");
    private final Ports ports = WholeMediaGrid.freePorts();

    private record Said(int exitCode, String text) {}

    @Test
    @Tag("long")
    void itAgreesWhileAMediaGridRunsAndAfterItEndedAndFindsWhatWasDamagedSince() throws Exception {
        try (var process = StandaloneProcess.start(data, ports, "--clock", "2026-11-30T09:00:00+05:00")) {
            var editor = new EditorClient(process.newsroom());
            editor.publish(WEEK, "2026-12-08");
            editor.publish(WEEK, "2026-12-09");
            editor.publish("2026-W51", "2026-12-15");

            assertThat(run("replay", "--port", port())).isEqualTo(new Said(0, """
                    2026-W50  2 versions
                    2026-W51  1 version
                    3 versions of 2 weeks recomputed from 6 commands of 127.0.0.1:%d: all as published.
                    """.formatted(ports.broker())));
            assertThat(process.end()).isEqualTo(143);
            assertThat(process.said()).contains("Ended.");
        }

        assertThat(run("replay", WEEK, "--json", "--data", data.toString(), "--port", port()))
                .isEqualTo(
                        new Said(0, "{\"versions\":{\"2026-W50\":2},\"commands\":6,\"findings\":0,\"repaired\":0}\n"));
        aForgedVersionIsNamedWithItsEntry();
        aForgedCommandIsNamedWithVersionAndEntry();
        aDamagedCommandIsNamedByItsPlace();
    }

    private void aForgedVersionIsNamedWithItsEntry() throws Exception {
        var copy = copy();
        LogFile.of(copy, Topics.MEDIA_GRIDS).forge(TITLE);

        var said = run("replay", "--json", "--data", copy.toString(), "--port", port());

        assertThat(said.exitCode()).as(said.text()).isEqualTo(1);
        var finding =
                JsonMapper.shared().readTree(said.text().lines().findFirst().orElseThrow());
        assertThat(finding.path("kind").asString()).isEqualTo("ENTRY_DIFFERS");
        assertThat(finding.path("week").asString()).isEqualTo(WEEK);
        assertThat(finding.path("version").asInt()).isEqualTo(1);
        assertThat(finding.path("entry").asString()).startsWith("edu-");
        assertThat(finding.path("field").asString()).isEqualTo("entry.title.kk");
        assertThat(said.text().lines()).last().asString().contains("\"findings\":1");
    }

    private void aForgedCommandIsNamedWithVersionAndEntry() throws Exception {
        var copy = copy();
        LogFile.of(copy, Topics.GRID_COMMANDS).forge(TITLE);

        var said = run("replay", "--data", copy.toString(), "--port", port());

        assertThat(said.exitCode()).as(said.text()).isEqualTo(1);
        assertThat(said.text())
                .contains("2026-W50 version 1, commandsHash: published as ")
                .containsPattern("2026-W50 version 1, entry edu-\\S+, entry.title.kk: published as '" + TITLE + "'");
    }

    private void aDamagedCommandIsNamedByItsPlace() throws Exception {
        var copy = copy();
        LogFile.of(copy, Topics.GRID_COMMANDS).damage(TITLE);

        var said = run("replay", "--data", copy.toString(), "--port", port());

        assertThat(said.exitCode()).as(said.text()).isEqualTo(1);
        assertThat(said.text())
                .contains("grid-commands offset 0 cannot be read: its bytes are damaged on the broker's disk: ")
                .contains("2026-W50 version 1, commandsHash: published as ");
    }

    /** Whatever the other tests of this build did to it: dead letters, calendars, refusals. */
    @Test
    void itAgreesWithTheMediaGridThatAllTestsShare(Newsroom newsroom) {
        Replays.assertAgreed(newsroom.ports());
    }

    @Test
    void whyItCannotBeMadeIsSaidInOneSentence() throws Exception {
        var nobody = Integer.toString(WholeMediaGrid.freePorts().pages());
        assertThat(run("replay", "--port", nobody)).satisfies(said -> {
            assertThat(said.exitCode()).isEqualTo(2);
            assertThat(said.text())
                    .startsWith("media-grid: Nothing answers at 127.0.0.1:")
                    .hasLineCount(1);
        });
        assertThat(run("replay", "--data", data.toString()))
                .isEqualTo(new Said(2, "media-grid: There are no data of a media-grid in " + data + ".\n"));
        assertThat(run("replay", "someday")).satisfies(said -> {
            assertThat(said.exitCode()).isEqualTo(2);
            assertThat(said.text()).startsWith("media-grid: 'someday' is not a week");
        });
        assertThat(run("replay", "--bootstrap", "127.0.0.1:1", "--data", "data").text())
                .isEqualTo("media-grid: --bootstrap and --data cannot be given together.\n");
    }

    private Path copy() throws IOException {
        var copy = WholeMediaGrid.newDirectory("damaged");
        FileSystemUtils.copyRecursively(data, copy);
        Files.deleteIfExists(copy.resolve("lock"));
        return copy;
    }

    private String port() {
        return Integer.toString(ports.pages());
    }

    private static Said run(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-Dmedia-grid.home=" + WholeMediaGrid.home(),
                "-cp",
                System.getProperty("java.class.path"),
                Standalone.class.getName()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var text = new ByteArrayOutputStream();
        process.getInputStream().transferTo(text);
        // Newer JDKs warn of what libraries do; the script has them keep quiet.
        var said = text.toString(StandardCharsets.UTF_8)
                .lines()
                .filter(line -> !line.startsWith("WARNING:") && !line.isEmpty())
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        return new Said(process.waitFor(), said);
    }
}
