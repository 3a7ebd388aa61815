package kz.mediagrid.endtoend;

import static kz.mediagrid.endtoend.EditorClient.within;
import static kz.mediagrid.grid.testing.Commands.order;
import static kz.mediagrid.grid.testing.Commands.submit;
import static kz.mediagrid.grid.testing.Details.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.parallel.ExecutionMode.CONCURRENT;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import kz.mediagrid.platform.setup.ForgetState;
import kz.mediagrid.platform.streams.StateGuard;
import kz.mediagrid.platform.streams.StateRefusedException;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.standalone.Standalone;
import kz.mediagrid.standalone.platform.EmbeddedPlatform;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.clients.admin.GroupListing;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;

/** A build with another topology does not touch the state of the one before until it is told to make it again. */
@Tag("long")
@Execution(CONCURRENT)
class TopologyUpgradeTest {

    private static final String WEEK = "2026-W50";
    private static final String BEGINS = "2026-11-30T09:00:00+05:00";
    private static final Instant NOW = Instant.parse("2026-11-30T04:00:00Z");
    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final String GROUP = Fingerprints.GROUP;

    @Test
    void theStandaloneRefusesToStartNamesTheStepAndGoesOnAfterIt() throws Exception {
        var data = WholeMediaGrid.newDirectory("upgraded");
        var ports = WholeMediaGrid.freePorts();
        try (var before = StandaloneProcess.start(data, ports, "--clock", BEGINS)) {
            new EditorClient(before.newsroom()).publish(WEEK, "2026-12-09");
            within(LIMIT, () -> before.newsroom().versionsOf(WEEK).size() == 1);
            before.end();
        }
        try (var platform = EmbeddedPlatform.start(data, WholeMediaGrid.registryHome(), ports.platform())) {
            Fingerprints.pretendAnotherTopology(platform.bootstrapServers());
        }

        try (var refused = StandaloneProcess.launch(data, ports)) {
            assertThat(refused.awaitEnd()).isEqualTo(1);
            assertThat(refused.said().lines().filter(line -> line.startsWith("media-grid: ")))
                    .as(refused.said())
                    .singleElement()
                    .asString()
                    .contains("was made by another topology", "./media-grid rebuild");
        }
        assertThat(rebuild(data.toString(), ports.pages())).isZero();

        // Its settings are others too: they are no other topology.
        try (var after = StandaloneProcess.start(data, ports, Map.of("MEDIAGRID_GATHER", "5m"))) {
            assertThat(after.newsroom().versionsOf(WEEK)).hasSize(1);
            assertThat(rebuild(data.toString(), ports.pages()))
                    .as("while one runs")
                    .isEqualTo(1);
            new EditorClient(after.newsroom()).publish(WEEK, "2026-12-10");
            within(LIMIT, () -> after.newsroom().versionsOf(WEEK).size() == 2);
            assertThat(after.newsroom().versionsOf(WEEK))
                    .extracting(version -> version.header().getVersion())
                    .containsExactly(1, 2);
        }
    }

    @Test
    void anAggregatorOfItsOwnRefusesToStartAndGoesOnAfterTheStep() throws Exception {
        try (var grid = BareGrid.start("upgraded-alone", NOW)) {
            var directory = WholeMediaGrid.newDirectory("aggregator");
            var servers = grid.ports().bootstrapServers();
            try (var before = AggregatorProcess.start(grid.ports(), "1", directory)) {
                publish(grid, 1);
                assertThatThrownBy(() -> StateGuard.forget(Map.of("bootstrap.servers", servers), GROUP))
                        .isInstanceOf(StateRefusedException.class)
                        .hasMessageContaining("stop every instance");
                before.end();
            }
            Fingerprints.pretendAnotherTopology(servers);

            try (var refused = AggregatorProcess.start(grid.ports(), "1", directory)) {
                assertThat(refused.awaitEnd()).isEqualTo(1);
                assertThat(refused.said()).contains("was made by another topology", "docs/ops/upgrades.md");
            }
            ForgetState.main(new String[] {servers, GROUP});

            try (var after = AggregatorProcess.start(grid.ports(), "1", directory)) {
                publish(grid, 2);
                assertThat(grid.versions())
                        .extracting(MediaGridVersion::getVersion)
                        .containsExactly(1, 2);
                after.end();
            }
            var kept = Fingerprints.read(servers);
            pretendAnEarlierBuild(grid);
            // The state is kept under its new fingerprint, which moves to the topic, and nothing is asked again.
            try (var again = AggregatorProcess.start(grid.ports(), "1", directory)) {
                publish(grid, 3);
                assertThat(grid.outcomes()).hasSize(2 + 2 + 2 + 2);
                assertThat(Fingerprints.read(servers)).isEqualTo(kept);
                assertThat(grid.admin().listGroups().all().get())
                        .extracting(GroupListing::groupId)
                        .doesNotContain(GROUP + ".state");
                again.end();
            }
        }
    }

    private static void publish(BareGrid grid, int version) {
        grid.put(submit("edu-" + version, on("Event " + version, "2026-12-09"), NOW));
        grid.put(order(WEEK, NOW));
        within(LIMIT, () -> grid.versions().size() == version);
    }

    /** Leaves the fingerprint where earlier builds stored it: with an offset of a group. */
    private static void pretendAnEarlierBuild(BareGrid grid) throws Exception {
        var servers = grid.ports().bootstrapServers();
        var offset = new OffsetAndMetadata(0, Fingerprints.read(servers));
        Fingerprints.keep(servers, null);
        grid.admin()
                .alterConsumerGroupOffsets(
                        GROUP + ".state", Map.of(new TopicPartition(Topics.GRID_COMMANDS.name(), 0), offset))
                .all()
                .get();
    }

    private static int rebuild(String data, int port) {
        return Standalone.run("rebuild", "--data", data, "--port", Integer.toString(port));
    }
}
