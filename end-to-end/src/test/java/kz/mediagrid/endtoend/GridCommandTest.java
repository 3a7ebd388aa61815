package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kz.mediagrid.standalone.Standalone;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.json.JsonMapper;

/** {@code ./media-grid grid} and {@code due --body}, as a process of its own beside a running media-grid. */
@ExtendWith(WholeMediaGrid.class)
class GridCommandTest {

    private final Newsroom newsroom;

    GridCommandTest(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    private record Said(int exitCode, String text) {}

    @Test
    void itPrintsTheGridFromTheTopicAsJson() throws Exception {
        newsroom.request("POST", "/api/planned-events")
                .as(newsroom.agencyKey("edu"))
                .once()
                .waiting()
                .json(Plans.pressConference("2027-03-03"))
                .send();
        newsroom.request("POST", "/api/weeks/2027-W09/publication")
                .as(newsroom.editorKey())
                .once()
                .waiting()
                .json(Map.of())
                .send();

        var said = run("grid", "2027-W09", "--version", "1", "--port", port());
        var then = run("grid", "2027-W09", "--as-of", "2030-01-01T00:00:00+05:00", "--port", port());
        var before = run("grid", "2027-W09", "--as-of", "2026-11-30T08:00", "--port", port());

        assertThat(said.exitCode()).as(said.text()).isZero();
        var grid = JsonMapper.shared().readTree(said.text());
        assertThat(grid.path("week").asString()).isEqualTo("2027-W09");
        assertThat(grid.path("version").asInt()).isEqualTo(1);
        assertThat(grid.path("entries").size()).isEqualTo(1);
        assertThat(grid.path("entries").path(0).path("title").path("kk").asString())
                .isEqualTo("Баспасөз мәслихаты");
        var seen = JsonMapper.shared().readTree(then.text());
        assertThat(seen.path("versionHash")).isEqualTo(grid.path("versionHash"));
        assertThat(seen.path("entries")).isEqualTo(grid.path("entries"));
        assertThat(before.exitCode()).isEqualTo(1);
        assertThat(before.text())
                .startsWith(
                        "media-grid: No version of 2027-W09 was published yet at 2026-11-30T08:00:00+05:00; version 1");
    }

    @Test
    void whatItCannotPrintItSaysInOneSentence() throws Exception {
        assertThat(run("grid", "2027-W30", "--port", port()))
                .isEqualTo(new Said(1, "media-grid: No version of 2027-W30 has been published yet.\n"));
        assertThat(run("grid", "2027-W30", "--as-of", "then", "--port", port()).text())
                .startsWith("media-grid: 'then' is not an instant: write it as ");
        assertThat(run("grid", "someday", "--port", port()).text()).startsWith("media-grid: 'someday' is not a week");
    }

    @Test
    void dueCountsForABodyOfTheDirectoryByTheCalendarInForce() throws Exception {
        var said = run("due", "2025-03-20T15:00", "--body", "edu", "--json", "--port", port());

        assertThat(said.exitCode()).as(said.text()).isZero();
        var due = JsonMapper.shared().readTree(said.text());
        assertThat(due.path("due").asString()).isEqualTo("2025-03-26 24:00 +05:00");
        assertThat(due.path("calendarVersion").asString()).startsWith("kz-");
        assertThat(run("due", "2025-03-20T15:00", "--body", "nobody", "--port", port()))
                .isEqualTo(new Said(1, "media-grid: The directory has no body 'nobody'.\n"));
        for (var option : List.of("--calendar=kz-never", "--rule=SOON")) {
            assertThat(run("due", "2025-03-20T15:00", "--body", "edu", option, "--port", port()))
                    .satisfies(refused -> {
                        assertThat(refused.exitCode()).isEqualTo(2);
                        assertThat(refused.text())
                                .startsWith("media-grid: ")
                                .contains(option.substring(option.indexOf('=') + 1))
                                .hasLineCount(1);
                    });
        }
        var version = due.path("calendarVersion").asString();
        assertThat(run(
                        "due",
                        "2025-03-20T15:00",
                        "--body=edu",
                        "--rule=FROM_DAY_OF_RECEIPT",
                        "--calendar=" + version,
                        "--json",
                        "--port=" + port()))
                .isEqualTo(said);
    }

    private String port() {
        return Integer.toString(newsroom.ports().pages());
    }

    private static Said run(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
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
