package kz.mediagrid.replay;

import static kz.mediagrid.grid.testing.Commands.decide;
import static kz.mediagrid.grid.testing.Commands.stamp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.stream.Stream;
import kz.mediagrid.platform.follow.LogRecord.Held;
import kz.mediagrid.replay.Finding.Kind;
import kz.mediagrid.replay.PassedOverCommands.Superseded;
import kz.mediagrid.replay.testing.Replayed;
import kz.mediagrid.replay.testing.StoredLogs;
import kz.mediagrid.schemas.EditorialDecision;
import kz.mediagrid.schemas.EventDecided;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data that an earlier build damaged have a way out: one repair, recorded on the log. */
class RepairTest {

    private static final String REGISTRY_AWAY = "registry-away.txt";
    private static final String DECIDED_SINCE = "decided-since.txt";
    private static final String SET_BACK = "offsets-set-back.txt";

    @Test
    void theReplayNamesEachCommandThatWasPassedOverAndNothingElse() {
        var logs = StoredLogs.of(REGISTRY_AWAY);
        logs.repair();

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
        logs.repair();

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
        logs.repair();

        assertThat(logs.plan().isNothing()).isTrue();
    }

    @Test
    void aRunThatWasInterruptedIsFinishedByTheNext() {
        var logs = StoredLogs.of(REGISTRY_AWAY);
        var first = logs.plan();
        logs.put(first.record().orElseThrow());
        logs.put(first.again().get(0).value());

        var second = logs.plan();

        assertThat(second.record()).isEmpty();
        assertThat(second.again()).isEqualTo(first.again().subList(1, 4));
    }

    /** It wrote outcomes of the commands that it should have passed over. */
    @Test
    void aRebuildThatFailedBeforeDoesNotHideWhatWasPassedOver() {
        var logs = StoredLogs.of(REGISTRY_AWAY);

        var outcomes = logs.outcomes();
        for (var submission : logs.submissions()) {
            outcomes.add(SubmissionOutcome.newBuilder(outcomes.get(0))
                    .setSubmissionId(submission)
                    .build());
        }

        assertThat(logs.plan(outcomes).record().orElseThrow().getPassedOver()).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void whatWasDecidedSinceStandsAndTheCommandThatWasPassedOverIsNamed() {
        var logs = StoredLogs.of(DECIDED_SINCE);

        var plan = logs.plan();

        assertThat(plan.record().orElseThrow().getPassedOver()).containsExactly(2L, 3L, 4L, 5L, 6L);
        assertThat(plan.again())
                .as("a refused command decides nothing, and another agency declares for itself")
                .extracting(Held::offset)
                .containsExactly(5L, 6L);
        assertThat(plan.superseded())
                .extracting(Superseded::offset, Superseded::later)
                .containsExactly(tuple(2L, 7L), tuple(3L, 8L), tuple(4L, 9L));
        assertThat(plan.sentences())
                .hasSize(6)
                .contains("grid-commands offset 5 was passed over and is decided later.")
                .contains(
                        "grid-commands offset 2 was passed over and is not decided, since offset 7 concerns the same event,"
                                + " week or policy. Submission "
                                + plan.superseded().get(0).submission()
                                + " has no effect, whatever its receipt says: send it again if it is still wanted.");
    }

    @Test
    void theReplayNamesWhatWasPassedOverForGood() {
        var logs = StoredLogs.of(DECIDED_SINCE);
        logs.repair();

        var replayed = new Replayed(logs, logs.repairs());

        assertThat(replayed.result.findings()).isZero();
        assertThat(replayed.findings)
                .extracting(Finding::offset, finding -> finding.sentence().endsWith("is not decided"))
                .containsExactlyInAnyOrder(
                        tuple(2L, true), tuple(3L, true), tuple(4L, true), tuple(5L, false), tuple(6L, false));
    }

    /** The first run was interrupted, and the media-grid ran before the second. */
    @Test
    void aCommandIsNotWrittenAgainAfterAnotherWasDecided() {
        var logs = StoredLogs.of(REGISTRY_AWAY);
        var first = logs.plan();
        logs.put(first.record().orElseThrow());
        logs.put(first.again().get(1).value());
        logs.put(exclude("edu-1"));

        var second = logs.plan();

        assertThat(second.again()).isEqualTo(first.again().subList(2, 4));
        assertThat(second.superseded())
                .extracting(Superseded::offset, Superseded::later)
                .containsExactly(tuple(1L, 10L));
    }

    /** A command that was written again is no newer decision than one that was passed over after it. */
    @Test
    void commandsForOneEventAreAllWrittenAgainInTheirOrder() {
        var logs = StoredLogs.of(REGISTRY_AWAY);
        logs.put(exclude("edu-1"));
        logs.passOver(8);
        var first = logs.plan();
        logs.put(first.record().orElseThrow());
        logs.put(first.again().get(0).value());

        var second = logs.plan();

        assertThat(first.again()).extracting(Held::offset).containsExactly(1L, 2L, 3L, 4L, 8L);
        assertThat(second.again()).isEqualTo(first.again().subList(1, 5));
    }

    @Test
    void aDeadLetterWhoseOutcomeWasDeletedSinceNeedsNoRepairIfTheReplayAgrees() {
        var logs = undamaged();
        logs.passOver(0);
        var outcomes = logs.outcomes();
        outcomes.remove(0);

        assertThat(logs.plan(outcomes).isNothing()).isTrue();
    }

    @Test
    void aCommandWithoutAnOutcomeIsDecidedAlsoIfNoVersionShowsThatItIsMissing() {
        var logs = StoredLogs.of(REGISTRY_AWAY);
        logs.held(Topics.GRID_COMMANDS).removeIf(held -> held.offset() > 4);
        logs.held(Topics.MEDIA_GRIDS).clear();

        assertThat(logs.plan().again()).extracting(Held::offset).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void whatDiffersForAnotherReasonIsToldAndNothingIsProposed() {
        var logs = StoredLogs.of(SET_BACK);
        logs.put(MediaGridVersion.newBuilder(logs.headers().get(0)).build());

        var plan = logs.plan();

        assertThat(plan.record()).isEmpty();
        assertThat(plan.again()).isEmpty();
        assertThat(plan.remaining()).extracting(Finding::kind).containsExactly(Kind.VERSION_TWICE);
    }

    @Test
    void aLogWithoutDamageNeedsNoRepair() {
        assertThat(undamaged().plan().isNothing()).isTrue();
    }

    /** The stamp has a number of its own, since the stored commands have the numbers that are counted from 1. */
    private static EventDecided exclude(String eventId) {
        return decide(stamp("maidd", StoredLogs.BEGINS, "new-1", "new-1-body"), eventId, EditorialDecision.EXCLUDE);
    }

    private static StoredLogs undamaged() {
        var logs = StoredLogs.of(SET_BACK);
        logs.held(Topics.GRID_COMMANDS).removeIf(held -> held.offset() > 1);
        logs.held(Topics.MEDIA_GRIDS).removeIf(held -> held.offset() > 0);
        return logs;
    }
}
