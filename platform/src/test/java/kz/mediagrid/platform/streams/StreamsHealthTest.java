package kz.mediagrid.platform.streams;

import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD;
import static org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import kz.mediagrid.observability.health.ServiceWaits;
import kz.mediagrid.observability.progress.Progress;
import kz.mediagrid.platform.serde.NewerRecordException;
import kz.mediagrid.platform.serde.SchemaUnavailableException;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.DisconnectException;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.apache.kafka.common.errors.InvalidProducerEpochException;
import org.apache.kafka.common.errors.NotLeaderOrFollowerException;
import org.apache.kafka.common.errors.ProducerFencedException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.errors.TransactionAbortableException;
import org.apache.kafka.common.protocol.Errors;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.errors.StreamsException;
import org.apache.kafka.streams.errors.TaskMigratedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.availability.AvailabilityChangeEvent;
import org.springframework.boot.availability.LivenessState;
import org.springframework.boot.health.contributor.Status;

/** What passes by itself is waited out; what needs a person stops the topology, shows, and is told. */
class StreamsHealthTest {

    private static final IllegalStateException LASTING = new IllegalStateException("2026-W49 version 1 is another.");

    private final List<Object> told = new ArrayList<>();
    private final ServiceWaits waits = new ServiceWaits("grid-aggregator", InstantSource.system());
    private final StreamsHealth health = new StreamsHealth("grid aggregator", told::add, waits);

    @ParameterizedTest
    @MethodSource
    void aNewThreadGoesOnAfterWhatPassesByItself(RuntimeException passing) {
        assertThat(health.handle(passing)).isEqualTo(REPLACE_THREAD);
        assertThat(health.handle(new StreamsException("wrapped", passing))).isEqualTo(REPLACE_THREAD);
    }

    static Stream<RuntimeException> aNewThreadGoesOnAfterWhatPassesByItself() {
        return Stream.of(
                new TimeoutException("60000ms has passed"),
                DisconnectException.INSTANCE,
                new NotLeaderOrFollowerException("moved"),
                new ProducerFencedException("fenced"),
                new InvalidProducerEpochException("old"),
                new TransactionAbortableException("abort"),
                unexpected(Errors.INVALID_PRODUCER_ID_MAPPING),
                new TaskMigratedException("migrated", new IllegalStateException()),
                new SchemaUnavailableException("schema-ids is empty"),
                new IllegalStateException("cannot write to dead letters", new TimeoutException("no answer")));
    }

    @ParameterizedTest
    @MethodSource
    void theTopologyStopsAtWhatNeedsAPerson(RuntimeException lasting) {
        assertThat(health.handle(new StreamsException("wrapped", lasting))).isEqualTo(SHUTDOWN_CLIENT);
    }

    static Stream<RuntimeException> theTopologyStopsAtWhatNeedsAPerson() {
        return Stream.of(
                LASTING,
                new NewerRecordException("grid-commands holds a CalendarActivated"),
                new IllegalStateException("The state is empty"),
                new RecordTooLargeException("too large"),
                unexpected(Errors.UNKNOWN_SERVER_ERROR),
                new FencedInstanceIdException("two instances have one name"),
                new NullPointerException());
    }

    /** The client's exception after an answer to the commit of offsets for which it has no type. */
    private static KafkaException unexpected(Errors answer) {
        return new KafkaException("Unexpected error in TxnOffsetCommitResponse: " + answer.message());
    }

    @Test
    void onceStoppedItSaysWhatStoppedItAndTellsItOnce() {
        health.onChange(State.RUNNING, State.REBALANCING);
        health.handle(new StreamsException("wrapped", LASTING));
        health.onChange(State.PENDING_ERROR, State.RUNNING);
        assertThat(told).isEmpty();

        health.onChange(State.ERROR, State.PENDING_ERROR);

        assertThat(health.health().getStatus()).isEqualTo(Status.DOWN);
        assertThat(health.health().getDetails())
                .containsEntry("cause", "IllegalStateException: 2026-W49 version 1 is another.");
        assertThat(told)
                .satisfiesExactly(
                        first -> assertThat(first)
                                .isInstanceOfSatisfying(
                                        TopologyStopped.class,
                                        stopped -> assertThat(stopped.cause()).hasRootCause(LASTING)),
                        second -> assertThat(second)
                                .isInstanceOfSatisfying(
                                        AvailabilityChangeEvent.class,
                                        live -> assertThat(live.getState()).isEqualTo(LivenessState.BROKEN)));
    }

    @Test
    void whatPassedIsShownUntilItRunsAgainAndToldToNobody() {
        health.onChange(State.RUNNING, State.REBALANCING);
        health.handle(new TimeoutException("no answer"));
        health.onChange(State.REBALANCING, State.RUNNING);
        assertThat(health.health().getStatus()).isEqualTo(Status.OUT_OF_SERVICE);
        assertThat(health.health().getDetails()).containsEntry("cause", "TimeoutException: no answer");

        assertThat(health.isRunning()).isFalse();

        health.onChange(State.RUNNING, State.REBALANCING);

        assertThat(health.isRunning()).isTrue();
        assertThat(health.health().getStatus()).isEqualTo(Status.UP);
        assertThat(health.health().getDetails()).doesNotContainKey("cause");
        assertThat(told).isEmpty();
    }

    @Test
    void whatIsDueAndWaitsLongIsShown() {
        health.onChange(State.RUNNING, State.REBALANCING);

        health.dueWaits(Optional.of(Instant.parse("2026-12-03T19:00:00Z")));

        assertThat(health.health().getDetails()).containsEntry("what is due waits since", "2026-12-03T19:00:00Z");
        health.dueWaits(Optional.empty());
        assertThat(health.health().getDetails()).doesNotContainKey("what is due waits since");
    }

    @Test
    void whatItWaitsForIsShownWhileTheGroupSharesTheWorkAndWhileTheStateIsRestored() {
        var restoring = new RestoreWatch(waits);
        var changelog = new TopicPartition("grid-aggregator-events-changelog", 0);
        var another = new TopicPartition("grid-aggregator-weeks-changelog", 0);

        health.onChange(State.REBALANCING, State.CREATED);
        restoring.onRestoreStart(changelog, "events", 10, 110);
        restoring.onRestoreStart(another, "weeks", 0, 5);
        restoring.onBatchRestored(changelog, "events", 70, 60);

        assertThat(waiting())
                .extracting(wait -> wait.get("for"), wait -> wait.get("percent"), wait -> wait.get("details"))
                .containsExactly(
                        tuple("the group of the grid aggregator to share the work, and for the state", null, null),
                        tuple("the state to be restored", 57, "45 records left"));
        restoring.onRestoreEnd(changelog, "events", 100);
        restoring.onRestoreSuspended(another, "weeks", 0);
        assertThat(waiting()).hasSize(1);
        health.onChange(State.RUNNING, State.REBALANCING);
        assertThat(waiting()).isEmpty();
    }

    @Test
    void anEmptyChangelogIsNotTheWholeState() {
        var restoring = new RestoreWatch(waits);
        var empty = new TopicPartition("grid-aggregator-weeks-changelog", 0);
        var changelog = new TopicPartition("grid-aggregator-events-changelog", 0);

        restoring.onRestoreStart(empty, "weeks", 0, 0);
        assertThat(waiting().get(0)).doesNotContainKey("percent");
        restoring.onRestoreStart(changelog, "events", 0, 50);

        assertThat(waiting().get(0)).containsEntry("percent", 0);
    }

    @Test
    void theShareOfTheLogThatIsHandledAgainIsShownUntilALostStateIsWhole() {
        health.rebuilds(Optional.of(new Progress(30, 40)));

        assertThat(waiting())
                .extracting(wait -> wait.get("for"), wait -> wait.get("percent"))
                .containsExactly(tuple("the state of the grid aggregator to be made again from the log", 75));
        health.rebuilds(Optional.empty());
        assertThat(waiting()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> waiting() {
        return (List<Map<String, Object>>) waits.health().health().getDetails().get("waits");
    }

    @Test
    void anOrderlyStopIsNoFailure() {
        health.onChange(State.PENDING_SHUTDOWN, State.RUNNING);
        health.onChange(State.NOT_RUNNING, State.PENDING_SHUTDOWN);

        assertThat(told).isEmpty();
    }

    @Test
    void theTimeThatDueWorkHasWaitedAndTheWantedInstancesAreMetrics() {
        var registry = new SimpleMeterRegistry();
        var now = Instant.parse("2026-11-30T07:00:00Z");
        new StageMetrics(health, "grid", 1, Clock.fixed(now, ZoneOffset.UTC)).bindTo(registry);
        var waiting =
                registry.get("media.grid.due.work.waiting").tag("stage", "grid").timeGauge();

        health.dueWaits(Optional.of(now.minusSeconds(90)));
        assertThat(waiting.value(TimeUnit.SECONDS)).isEqualTo(90);

        health.dueWaits(Optional.empty());
        assertThat(waiting.value(TimeUnit.SECONDS)).isZero();
        assertThat(registry.get("media.grid.stage.instances.wanted").gauge().value())
                .as("the one that works and a standby")
                .isEqualTo(2);
    }
}
