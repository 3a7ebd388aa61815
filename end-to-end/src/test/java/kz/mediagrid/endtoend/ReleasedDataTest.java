package kz.mediagrid.endtoend;

import static kz.mediagrid.endtoend.EditorClient.within;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import kz.mediagrid.schemas.EventSubmitted;
import kz.mediagrid.standalone.Standalone;
import kz.mediagrid.standalone.platform.EmbeddedPlatform;
import kz.mediagrid.standalone.run.Ports;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.avro.Schema;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The data that the demo of each release left are read by a build with another schema and another store. The data are in
 * {@code src/test/resources/released}; docs/developers/releases.md says how they are made. It
 * starts processes of its own, since no other one has these data and this build.
 */
@Execution(CONCURRENT)
class ReleasedDataTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final Path RELEASED = WholeMediaGrid.home().resolve("end-to-end/src/test/resources/released");
    private static final long LARGEST = 5_000_000;
    private static final Schema CHANGED = Topic.schema(EventSubmitted.class);
    private static final String SUBJECT = Topics.GRID_COMMANDS.name() + "-" + CHANGED.getFullName();

    static Stream<Path> releases() throws IOException {
        try (var files = Files.list(RELEASED)) {
            return files.sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    void aBuildWithAnotherSchemaAndAnotherStoreGoesOnWithThem(Path release) throws Exception {
        assertThat(Files.size(release)).isLessThan(LARGEST);
        var data = WholeMediaGrid.newDirectory("released");
        Programs.succeed(data, "tar", "-xzf", release.toString());
        var ports = WholeMediaGrid.freePorts();
        var build = ChangedBuild.withOneMoreFieldIn(CHANGED);
        try (var platform = EmbeddedPlatform.start(data, WholeMediaGrid.registryHome(), ports.platform())) {
            Fingerprints.pretendAnotherTopology(platform.bootstrapServers());
        }

        try (var refused = StandaloneProcess.launch(build, data, ports)) {
            assertThat(refused.awaitEnd()).isEqualTo(1);
            assertThat(refused.said()).contains("was made by another topology", "./media-grid rebuild");
        }
        assertThat(rebuild(data, ports)).isZero();

        try (var after = StandaloneProcess.ready(StandaloneProcess.launch(build, data, ports))) {
            assertThat(RawCall.send(ports.registry(), "GET /apis/ccompat/v7/subjects/" + SUBJECT + "/versions/latest"))
                    .as("the schema of the other build")
                    .contains("Later.");
            assertThat(Replays.assertAgreed(ports)).isEqualTo(2);

            new EditorClient(after.newsroom()).publish(SampleWeek.WEEK, "2026-12-13");

            within(LIMIT, () -> after.newsroom().versionsOf(SampleWeek.WEEK).size() == 3);
            assertThat(Replays.assertAgreed(ports)).isEqualTo(3);
            assertThat(after.end()).isEqualTo(143);
        }
    }

    private static int rebuild(Path data, Ports ports) {
        return Standalone.run("rebuild", "--data", data.toString(), "--port", Integer.toString(ports.pages()));
    }
}
