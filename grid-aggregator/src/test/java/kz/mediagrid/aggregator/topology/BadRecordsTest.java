package kz.mediagrid.aggregator.topology;

import static kz.mediagrid.grid.testing.Commands.decide;
import static kz.mediagrid.grid.testing.Commands.postpone;
import static kz.mediagrid.grid.testing.Commands.submit;
import static kz.mediagrid.grid.testing.Details.on;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import kz.mediagrid.platform.serde.NewerRecordException;
import kz.mediagrid.replay.testing.Encoding;
import kz.mediagrid.schemas.EditorialDecision;
import kz.mediagrid.schemas.EventDetails;
import kz.mediagrid.schemas.EventTiming;
import kz.mediagrid.schemas.Verdict;
import kz.mediagrid.topics.Topics;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A broken record stops nobody; a newer one stops the task. */
class BadRecordsTest {

    private static final Instant NOW = Instant.parse("2026-11-25T05:00:00Z");

    private final Aggregator grid = new Aggregator(NOW);

    @AfterEach
    void close() {
        grid.close();
    }

    @Test
    void brokenBytesGoToDeadLettersWholeAndTheLogGoesOn() {
        var garbage = "garbage, and more of it".getBytes(StandardCharsets.UTF_8);
        grid.sendBytes(garbage);
        grid.sendBytes(null);

        var outcome = grid.send(submit("fin-1", on("Budget vote", "2026-12-03"), NOW));

        assertThat(outcome.getVerdict()).isEqualTo(Verdict.ACCEPTED);
        assertThat(outcome.getCommandOffset()).isEqualTo(2);
        var deadLetters = grid.deadLetters();
        assertThat(deadLetters).hasSize(2);
        assertThat(deadLetters.get(0).getValue()).isEqualTo(ByteBuffer.wrap(garbage));
        assertThat(deadLetters.get(0).getKey()).isEqualTo(ByteBuffer.wrap("kz".getBytes(StandardCharsets.UTF_8)));
        assertThat(deadLetters.get(0).getTopic()).isEqualTo("grid-commands");
        assertThat(deadLetters.get(0).getCause()).isEqualTo("no schema");
        assertThat(deadLetters.get(1).getValue()).isNull();
        assertThat(deadLetters.get(1).getOffset()).isEqualTo(1);
    }

    @Test
    void aCutOffCommandIsBroken() {
        var whole = grid.encoding.serialize(
                Topics.GRID_COMMANDS.name(), submit("fin-1", on("Budget vote", "2026-12-03"), NOW));
        grid.sendBytes(Arrays.copyOf(whole, whole.length / 2));

        assertThat(grid.deadLetters()).hasSize(1);
        assertThat(grid.outcomes()).isEmpty();
    }

    @Test
    void aRecordThatIsNoCommandIsBroken() {
        var outcome = grid.send(submit("fin-1", on("Budget vote", "2026-12-03"), NOW));
        grid.sendBytes(grid.encoding.serialize(Topics.GRID_COMMANDS.name(), outcome));

        assertThat(grid.deadLetters().get(0).getCause()).isEqualTo("a SubmissionOutcome is not a command");
    }

    @Test
    void aCommandOfATypeNotYetKnownStopsTheTask() {
        assertThatThrownBy(() -> grid.sendBytes(Encoding.NEWER)).hasRootCauseInstanceOf(NewerRecordException.class);
    }

    @Test
    void aSymbolNotYetKnownStopsTheTaskHoweverDeepItLies() {
        var timing = EventDetails.newBuilder(on("Budget vote", "2026-12-03"))
                .setTiming(EventTiming.UNKNOWN)
                .build();

        assertThatThrownBy(() -> grid.send(submit("fin-1", timing, NOW)))
                .hasRootCauseInstanceOf(NewerRecordException.class);
    }

    @Test
    void aPostponementThatSaysSomethingNotYetKnownStopsTheTask() {
        var timing = EventDetails.newBuilder(on("Budget vote", "2026-12-03"))
                .setTiming(EventTiming.UNKNOWN)
                .build();

        assertThatThrownBy(() -> grid.send(postpone("fin-1", timing, null, NOW)))
                .hasRootCauseInstanceOf(NewerRecordException.class);
    }

    @Test
    void aDecisionNotYetKnownStopsTheTask() {
        assertThatThrownBy(() -> grid.send(decide("fin-1", EditorialDecision.UNKNOWN, NOW)))
                .hasRootCauseInstanceOf(NewerRecordException.class);
    }
}
