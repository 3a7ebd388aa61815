package kz.mediagrid.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.stream.Stream;
import kz.mediagrid.replay.Finding.Kind;
import kz.mediagrid.replay.testing.Replayed;
import kz.mediagrid.replay.testing.StoredLogs;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.topics.Topics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Data that an earlier build damaged have a way out: one repair, recorded on the log. */
class RepairTest {

    private static final String REGISTRY_AWAY = "registry-away.txt";
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

        assertThat(logs.plan(logs.submissions()).record().orElseThrow().getPassedOver())
                .containsExactly(1L, 2L, 3L, 4L);
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
        var logs = StoredLogs.of(SET_BACK);
        logs.held(Topics.GRID_COMMANDS).removeIf(held -> held.offset() > 1);
        logs.held(Topics.MEDIA_GRIDS).removeIf(held -> held.offset() > 0);

        assertThat(logs.plan().isNothing()).isTrue();
    }
}
