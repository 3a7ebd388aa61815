package kz.mediagrid.aggregator.topology;

import static kz.mediagrid.grid.testing.Commands.order;
import static kz.mediagrid.grid.testing.Commands.revise;
import static kz.mediagrid.grid.testing.Commands.stamp;
import static kz.mediagrid.grid.testing.Details.on;
import static kz.mediagrid.replay.testing.StoredLogs.BEGINS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import kz.mediagrid.grid.RebuildException;
import kz.mediagrid.replay.Finding.Kind;
import kz.mediagrid.replay.testing.Replayed;
import kz.mediagrid.replay.testing.StoredLogs;
import kz.mediagrid.schemas.EditorialDecision;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Data that an earlier build damaged: the state cannot be made again before the repair, and can be after it. */
class RebuildAfterARepairTest {

    private static final String REGISTRY_AWAY = "registry-away.txt";
    private static final String DECIDED_SINCE = "decided-since.txt";
    private static final String SET_BACK = "offsets-set-back.txt";

    @ParameterizedTest
    @CsvSource({
        REGISTRY_AWAY + ",11,was published with state",
        SET_BACK + ",4,was published from commands with the hash"
    })
    void beforeTheRepairTheRebuildEndsAndTheReplayDiffers(String file, int differences, String cause) {
        var logs = StoredLogs.of(file);

        try (var grid = new Aggregator(BEGINS, logs, logs.encoding)) {
            assertThatThrownBy(() -> sendAll(grid, logs))
                    .hasRootCauseInstanceOf(RebuildException.class)
                    .rootCause()
                    .hasMessageContaining(cause);
        }
        assertThat(new Replayed(logs, logs.repairs()).result.findings()).isEqualTo(differences);
    }

    @ParameterizedTest
    @ValueSource(strings = {REGISTRY_AWAY, SET_BACK})
    void afterTheRepairTheRebuildGoesOnAndEverySubmissionHasAnOutcome(String file) {
        var logs = StoredLogs.of(file);
        var published = logs.headers();
        logs.repair();

        try (var grid = new Aggregator(BEGINS, logs, logs.encoding)) {
            sendAll(grid, logs);
            grid.look();
            assertThat(grid.versions()).as("published again").isEmpty();
            assertThat(grid.deadLetters()).isEmpty();
            assertThat(grid.outcomes())
                    .extracting(SubmissionOutcome::getSubmissionId)
                    .containsAll(logs.submissions());
            assertThat(grid.outcomes())
                    .extracting(SubmissionOutcome::getVerdict)
                    .containsOnly(Verdict.ACCEPTED);

            // Stamps of their own, since the stored commands have the numbers that are counted from 1.
            var revising = stamp("edu", BEGINS, "new-1", "new-1-body");
            put(grid, logs, revise(revising, "edu-0", null, on("Event 0, once more", "2026-12-08")));
            put(grid, logs, order(stamp("maidd", BEGINS, "new-2", "new-2-body"), "2026-W50"));

            var next = grid.versions().get(0);
            var last = newest(published, "2026-W50");
            assertThat(next.getVersion()).isEqualTo(last.getVersion() + 1);
            assertThat(next.getPreviousHash()).isEqualTo(last.getVersionHash());
            assertThat(next.getEntryCount()).as("also those passed over").isGreaterThanOrEqualTo(5);
            grid.versions().forEach(logs::put);
        }
        assertThat(new Replayed(logs, logs.repairs()).kinds())
                .as("the new version states what follows from the log")
                .isNotEmpty()
                .containsOnly(Kind.REPAIRED);
    }

    @Test
    void whatWasDecidedSinceStands() {
        var logs = StoredLogs.of(DECIDED_SINCE);
        logs.repair();

        try (var grid = new Aggregator(BEGINS, logs, logs.encoding)) {
            sendAll(grid, logs);
            grid.look();

            assertThat(grid.versions()).as("published again").isEmpty();
            var events = grid.eventTable();
            assertThat(events).containsOnlyKeys("edu-0", "edu-1", "edu-2");
            assertThat(events.get("edu-0").getDecision()).isEqualTo(EditorialDecision.INCLUDE);
            assertThat(grid.policies()).containsOnlyKeys("chosen");
            var answered = grid.outcomes().stream()
                    .map(SubmissionOutcome::getSubmissionId)
                    .toList();
            assertThat(logs.submissions())
                    .as("an exclusion, an order and a policy stay RECEIVED")
                    .hasSize(answered.size() + 3)
                    .containsAll(answered);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {REGISTRY_AWAY, SET_BACK})
    void aStateThatWasMadeWithoutTheRepairStopsAtIt(String file) {
        var logs = StoredLogs.of(file);
        logs.repair();
        var offset = logs.repairs().passedOver().isEmpty() ? 10 : 8;

        try (var grid = new Aggregator(BEGINS, List.of())) {
            for (var earlier = 0; earlier < offset; earlier++) {
                grid.sendBytes(null);
            }
            assertThatThrownBy(() -> grid.sendBytes(
                            logs.held(Topics.GRID_COMMANDS).get(offset).value()))
                    .rootCause()
                    .hasMessage(
                            "The state was made without the repair at grid-commands offset " + offset
                                    + ": delete it with ./media-grid rebuild or ForgetState (docs/ops/upgrades.md), then start again.");
        }
    }

    private static void sendAll(Aggregator grid, StoredLogs logs) {
        logs.held(Topics.GRID_COMMANDS).forEach(held -> grid.sendBytes(held.value()));
    }

    private static void put(Aggregator grid, StoredLogs logs, SpecificRecord command) {
        logs.put(command);
        grid.send(command);
    }

    private static MediaGridVersion newest(List<MediaGridVersion> versions, String week) {
        var found = new ArrayList<>(versions);
        found.removeIf(version -> !version.getWeek().equals(week));
        return found.get(found.size() - 1);
    }
}
