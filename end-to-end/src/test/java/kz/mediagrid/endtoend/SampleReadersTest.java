package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The programs of {@code docs/media/topics.md} read a running media-grid, as they are on the page. */
@SecondMediaGrid
class SampleReadersTest {

    private static final Path READERS = WholeMediaGrid.home().resolve("samples/readers");
    private static final Duration SOON = Duration.ofSeconds(60);
    private static final String WEEK = "2027-W38";

    private final Newsroom newsroom;
    private final String broker;
    private final String registry;
    private int version;

    SampleReadersTest(Newsroom newsroom) {
        this.newsroom = newsroom;
        this.broker = newsroom.ports().bootstrapServers();
        this.registry = "http://127.0.0.1:" + newsroom.ports().registry() + "/apis/ccompat/v7";
    }

    @BeforeEach
    void publish() {
        new EditorClient(newsroom).publish(WEEK, "2027-09-22");
        version = await().atMost(SOON)
                .until(
                        () -> newsroom.toNotifier("GET", "/api/grids/" + WEEK)
                                .send()
                                .body()
                                .path("version")
                                .asInt(0),
                        newest -> newest > 0);
    }

    @Test
    void theReaderInJavaPrintsTheChanges() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var program = READERS.resolve("GridTopicReader.java").toString();

        assertThat(lines(
                        change(),
                        java,
                        "-cp",
                        System.getProperty("java.class.path"),
                        program,
                        broker,
                        registry,
                        "java"))
                .anySatisfy(line ->
                        assertThat(line).startsWith(change()).contains("Z: ADDED edu-", " 2027-09-22 ", "\"ru\""));
    }

    @Test
    void theReaderInNodePrintsTheChanges() throws Exception {
        assumeTrue(Programs.find("node").isPresent(), "skipped: no Node on the PATH");
        var modules = System.getenv("MEDIA_GRID_TOPIC_READERS");
        assumeTrue(modules != null, "skipped: no topic readers (.ci/run installs them)");
        var program = Files.copy(
                READERS.resolve("grid-topic-reader.mjs"),
                Files.createTempDirectory(Path.of(modules), "reader").resolve("grid-topic-reader.mjs"));

        assertThat(lines(change(), "node", program.toString(), broker, registry, "node"))
                .anySatisfy(line -> assertThat(line).startsWith(change()).contains("Z: ADDED edu-", " 2027-09-22 "));
    }

    @Test
    void kcatPrintsTheHeadersOfEachPart() throws Exception {
        assumeTrue(Programs.find("kcat").isPresent(), "skipped: no kcat on the PATH");
        var id = "ce_id=" + WEEK + "/" + version + "/1";

        assertThat(lines(id, READERS.resolve("grid-topic-reader.sh").toString(), broker))
                .anySatisfy(line -> assertThat(line)
                        .startsWith(WEEK + " ")
                        .contains(
                                id,
                                "ce_specversion=1.0",
                                "ce_type=kz.mediagrid.schemas.MediaGridVersion",
                                "traceparent=00-"));
    }

    private String change() {
        return WEEK + " version " + version + " of 20";
    }

    /** The lines that the program has written once one of them contains {@code awaited}. The readers go on for ever. */
    private static Stream<String> lines(String awaited, String... command) throws IOException, InterruptedException {
        var output = Files.createTempFile(WholeMediaGrid.newDirectory("reader"), "output", ".txt");
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        try {
            await().atMost(SOON).until(() -> Files.readString(output), text -> text.contains(awaited));
        } finally {
            process.destroy();
            process.waitFor();
        }
        return Files.readAllLines(output).stream();
    }
}
