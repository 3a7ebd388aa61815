package kz.mediagrid.aggregator.topology;

import static kz.mediagrid.grid.testing.Commands.order;
import static kz.mediagrid.grid.testing.Commands.revise;
import static kz.mediagrid.grid.testing.Commands.stamp;
import static kz.mediagrid.grid.testing.Details.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kz.mediagrid.aggregator.replay.DeadLetteredCommands;
import kz.mediagrid.aggregator.replay.Finding;
import kz.mediagrid.aggregator.replay.Finding.Kind;
import kz.mediagrid.aggregator.replay.LogRepair;
import kz.mediagrid.aggregator.replay.RepairPlan;
import kz.mediagrid.grid.RebuildException;
import kz.mediagrid.schemas.LogRepaired;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;
import kz.mediagrid.topics.CommandFields;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Data that an earlier build damaged have a way out: one repair, recorded on the log. */
class RepairTest {

    private static final String REGISTRY_AWAY = "registry-away.txt";
    private static final String SET_BACK = "offsets-set-back.txt";

    @ParameterizedTest
    @CsvSource({
        REGISTRY_AWAY + ",11,was published with state",
        SET_BACK + ",4,was published from commands with the hash"
    })
    void beforeTheRepairTheRebuildEndsAndTheReplayDiffers(String file, int differences, String cause) {
        var logs = StoredLogs.of(file);

        try (var grid = new Aggregator(DamagedLogs.BEGINS, logs, logs.encoding)) {
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
        repair(logs);

        try (var grid = new Aggregator(DamagedLogs.BEGINS, logs, logs.encoding)) {
            sendAll(grid, logs);
            grid.look();
            assertThat(grid.versions()).as("published again").isEmpty();
            assertThat(grid.deadLetters()).isEmpty();
            assertThat(grid.outcomes())
                    .extracting(SubmissionOutcome::getSubmissionId)
                    .containsAll(submissions(logs));
            assertThat(grid.outcomes())
                    .extracting(SubmissionOutcome::getVerdict)
                    .containsOnly(Verdict.ACCEPTED);

            // Stamps of their own, since the stored commands have the numbers that are counted from 1.
            var revising = stamp("edu", DamagedLogs.BEGINS, "new-1", "new-1-body");
            put(grid, logs, revise(revising, "edu-0", null, on("Event 0, once more", "2026-12-08")));
            put(grid, logs, order(stamp("maidd", DamagedLogs.BEGINS, "new-2", "new-2-body"), "2026-W50"));

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
    void theReplayNamesEachCommandThatWasPassedOverAndNothingElse() {
        var logs = StoredLogs.of(REGISTRY_AWAY);
        repair(logs);

        var replayed = new Replayed(logs, logs.repairs());

        assertThat(replayed.sentences())
                .containsExactlyElementsOf(Stream.of(1, 2, 3, 4)
                        .map(offset ->
                                ("grid-commands offset %d: an earlier build passed over this EventSubmitted; by the"
                                                + " repair at offset 8 it is decided later")
                                        .formatted(offset))
                        .toList());
        assertThat(replayed.result.findings()).isZero();
        assertThat(replayed.result.repaired()).isEqualTo(4);
    }

    @Test
    void theReplayNamesEachVersionWithAWrongFingerprintAndNothingElse() {
        var logs = StoredLogs.of(SET_BACK);
        repair(logs);

        var replayed = new Replayed(logs, logs.repairs());

        assertThat(replayed.findings)
                .extracting(Finding::kind, Finding::week, Finding::version)
                .containsExactly(tuple(Kind.REPAIRED, "2026-W50", 2), tuple(Kind.REPAIRED, "2026-W51", 1));
        assertThat(replayed.sentences())
                .allSatisfy(sentence -> assertThat(sentence)
                        .contains("was published with the commandsHash", "but the commands give")
                        .endsWith("the repair at offset 10 accepts it"));
    }

    @ParameterizedTest
    @ValueSource(strings = {REGISTRY_AWAY, SET_BACK})
    void aSecondRunFindsNothing(String file) {
        var logs = StoredLogs.of(file);
        repair(logs);

        assertThat(plan(logs).isNothing()).isTrue();
    }

    @Test
    void aRunThatWasInterruptedIsFinishedByTheNext() {
        var logs = StoredLogs.of(REGISTRY_AWAY);
        var first = plan(logs);
        logs.put(first.record().orElseThrow());
        logs.put(first.again().get(0).value());

        var second = plan(logs);

        assertThat(second.record()).isEmpty();
        assertThat(second.again()).isEqualTo(first.again().subList(1, 4));
    }

    /** It wrote outcomes of the commands that it should have passed over. */
    @Test
    void aRebuildThatFailedBeforeDoesNotHideWhatWasPassedOver() {
        var logs = StoredLogs.of(REGISTRY_AWAY);

        assertThat(plan(logs, submissions(logs)).record().orElseThrow().getPassedOver())
                .containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void whatDiffersForAnotherReasonIsToldAndNothingIsProposed() {
        var logs = StoredLogs.of(SET_BACK);
        logs.put(MediaGridVersion.newBuilder(logs.headers().get(0)).build());

        var plan = plan(logs);

        assertThat(plan.record()).isEmpty();
        assertThat(plan.again()).isEmpty();
        assertThat(plan.remaining()).extracting(Finding::kind).containsExactly(Kind.VERSION_TWICE);
    }

    @Test
    void aLogWithoutDamageNeedsNoRepair() {
        var logs = StoredLogs.of(SET_BACK);
        logs.held(Topics.GRID_COMMANDS).removeIf(held -> held.offset() > 1);
        logs.held(Topics.MEDIA_GRIDS).removeIf(held -> held.offset() > 0);

        assertThat(plan(logs).isNothing()).isTrue();
    }

    private static void repair(StoredLogs logs) {
        var plan = plan(logs);
        assertThat(plan.remaining()).isEmpty();
        LogRepaired record = plan.record().orElseThrow();
        logs.put(record);
        plan.again().forEach(held -> logs.put(held.value()));
    }

    private static LogRepair plan(StoredLogs logs) {
        return plan(
                logs,
                logs.outcomes().stream().map(SubmissionOutcome::getSubmissionId).collect(Collectors.toSet()));
    }

    private static LogRepair plan(StoredLogs logs, Set<String> decided) {
        var deadLetters = new DeadLetteredCommands();
        logs.deadLetters().forEach(deadLetters::add);
        return new RepairPlan(new RepairPlan.Logs(
                        () -> logs.records(Topics.GRID_COMMANDS).iterator(),
                        logs.encoding::read,
                        deadLetters,
                        decided::contains,
                        logs.headers(),
                        repairs -> new Replayed(logs, repairs)
                                .findings.stream()
                                        .filter(finding -> finding.kind() != Kind.REPAIRED)
                                        .toList()))
                .make();
    }

    private static void sendAll(Aggregator grid, StoredLogs logs) {
        logs.held(Topics.GRID_COMMANDS).forEach(held -> grid.sendBytes(held.value()));
    }

    private static void put(Aggregator grid, StoredLogs logs, SpecificRecord command) {
        logs.put(command);
        grid.send(command);
    }

    private static Set<String> submissions(StoredLogs logs) {
        return logs.values(Topics.GRID_COMMANDS, SpecificRecord.class).stream()
                .flatMap(record -> CommandFields.submission(record).stream())
                .map(stamp -> stamp.getSubmissionId())
                .collect(Collectors.toSet());
    }

    private static MediaGridVersion newest(List<MediaGridVersion> versions, String week) {
        var found = new ArrayList<>(versions);
        found.removeIf(version -> !version.getWeek().equals(week));
        return found.get(found.size() - 1);
    }
}
