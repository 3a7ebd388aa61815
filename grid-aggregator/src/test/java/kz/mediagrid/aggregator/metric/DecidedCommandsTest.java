package kz.mediagrid.aggregator.metric;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import kz.mediagrid.schemas.SubmissionOutcome;
import kz.mediagrid.schemas.Verdict;
import org.junit.jupiter.api.Test;

/** Decisions are counted by their outcome, and counting stops no stage. */
class DecidedCommandsTest {

    @Test
    void decisionsAreCountedByOutcomeAndAnOutcomeThatIsNoneStopsNothing() {
        var decided = new DecidedCommands();
        var registry = new SimpleMeterRegistry();
        decided.bindTo(registry);

        for (var verdict : Verdict.values()) {
            decided.count(outcome(verdict));
        }
        decided.count(outcome(Verdict.ACCEPTED));

        assertThat(registry.get("media.grid.commands.decided").functionCounters())
                .extracting(counter -> counter.getId().getTag("outcome"), FunctionCounter::count)
                .containsExactlyInAnyOrder(tuple("accepted", 2.0), tuple("refused", 1.0));
    }

    private static SubmissionOutcome outcome(Verdict verdict) {
        return SubmissionOutcome.newBuilder()
                .setSubmissionId("edu-1")
                .setRequestId("edu-1")
                .setAgencyCode("edu")
                .setCommand("EventSubmitted")
                .setVerdict(verdict)
                .setReceivedAt(Instant.EPOCH)
                .setCommandOffset(0)
                .build();
    }
}
