package kz.mediagrid.endtoend;

import static kz.mediagrid.endtoend.EditorClient.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Clients whose types are generated from the API documents compile, and do what {@code docs/media/api.md} says of them. */
@SecondMediaGrid
class SampleClientsTest {

    private static final Path HOME = WholeMediaGrid.home();
    private static final String WEEK = "2027-W37";
    private static final String DATE = "2027-09-15";

    private final Newsroom newsroom;
    private Path folder = Path.of("");

    SampleClientsTest(Newsroom newsroom) {
        this.newsroom = newsroom;
    }

    @BeforeEach
    void prepare() throws IOException {
        assumeTrue(Programs.find("node").isPresent(), "skipped: no Node on the PATH");
        var modules = System.getenv("MEDIA_GRID_API_CLIENTS");
        assumeTrue(modules != null, "skipped: no API clients (.ci/run installs what they need)");
        folder = Files.createTempDirectory(Path.of(modules), "client");
        Files.writeString(folder.resolve("package.json"), "{\"type\": \"module\"}");
    }

    @Test
    void aBodyPlansAnEventByTheTypesOfTheGateway() throws Exception {
        var said = compiledAndRun(
                "producer-gateway/gateway/openapi.json",
                "gateway.d.ts",
                "plan-event",
                newsroom.ports().pagesAddress(),
                newsroom.agencyKey("edu"),
                DATE);

        assertThat(said).singleElement().asString().matches("ACCEPTED edu-\\w+ " + DATE);
    }

    @Test
    void anOutletReadsAWeekPageByPageByTheTypesOfTheNotifier() throws Exception {
        var editor = new EditorClient(newsroom);
        editor.publish(WEEK, DATE);
        editor.publish(WEEK, DATE);
        within(
                Duration.ofSeconds(60),
                () -> newsroom.toNotifier("GET", "/api/grids/" + WEEK)
                                .send()
                                .body()
                                .path("entryCount")
                                .asInt()
                        >= 2);

        var said = compiledAndRun(
                "notifier/notifier/openapi.json",
                "notifier.d.ts",
                "read-week",
                newsroom.ports().notifierAddress(),
                WEEK);

        assertThat(said)
                .hasSizeGreaterThanOrEqualTo(2)
                .doesNotHaveDuplicates()
                .allMatch(line -> line.matches(WEEK + " \\d+ edu-\\w+ " + DATE + " .+"));
    }

    /** The lines that the client wrote. */
    private List<String> compiledAndRun(String document, String types, String client, String... arguments)
            throws Exception {
        var source = client + ".ts";
        Files.copy(HOME.resolve("samples/clients").resolve(source), folder.resolve(source));
        Programs.succeed(
                folder,
                "npx",
                "openapi-typescript",
                HOME.resolve(document).toString(),
                "--default-non-nullable=false",
                "-o",
                types);
        Programs.succeed(folder, "npx", "tsc", "--strict", "--module", "nodenext", "--target", "es2022", source);

        var command = new ArrayList<>(List.of("node", client + ".js"));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes());
        assertThat(process.waitFor()).as(said).isZero();
        return said.lines().toList();
    }
}
