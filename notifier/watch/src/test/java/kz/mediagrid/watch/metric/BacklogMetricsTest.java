package kz.mediagrid.watch.metric;

import static kz.mediagrid.watch.testing.Records.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import kz.mediagrid.platform.streams.Unprocessed;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.errors.GroupAuthorizationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The commands that wait, and the instances that work on them, as the broker said last. */
class BacklogMetricsTest {

    private static final Instant NOW = at("2026-12-05T01:00:00+05:00");

    private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
    private Instant now = NOW;
    private Supplier<Unprocessed> log = () -> new Unprocessed(0, null);
    private int members = 1;
    private final BacklogMetrics stages = new BacklogMetrics(
            () -> log.get(),
            Map.of("grid", () -> members, "obligations", () -> 2),
            ((InstantSource) () -> now).withZone(ZoneOffset.UTC));

    @BeforeEach
    void bind() {
        stages.bindTo(registry);
    }

    @Test
    void nothingIsKnownBeforeTheBrokerHasAnswered() {
        assertThat(undecided()).isNaN();
        assertThat(oldest()).isNaN();
        assertThat(instances("grid")).isNaN();
    }

    @Test
    void commandsThatAreNotDecidedAreCountedAndTheOldestGrowsOld() {
        log = () -> new Unprocessed(3, NOW.minusSeconds(40));
        ask();

        assertThat(undecided()).isEqualTo(3);
        assertThat(oldest()).isEqualTo(40);

        log = () -> new Unprocessed(0, null);
        ask();

        assertThat(undecided()).isZero();
        assertThat(oldest()).isZero();
    }

    @Test
    void instancesAreCountedByStage() {
        members = 0;
        ask();

        assertThat(instances("grid")).isZero();
        assertThat(instances("obligations")).isEqualTo(2);
    }

    @Test
    void theLastAnswerOfABrokerThatIsAwayStandsForAMinute() {
        log = () -> new Unprocessed(3, NOW.minusSeconds(40));
        ask();
        log = () -> {
            throw new TimeoutException("the broker is away");
        };
        assertThatThrownBy(this::ask).hasMessage("the broker is away");

        now = NOW.plus(Duration.ofMinutes(1));
        assertThat(undecided()).isEqualTo(3);

        now = now.plusMillis(1);
        assertThat(undecided()).isNaN();
        assertThat(oldest()).isNaN();
    }

    @Test
    void theBrokerIsGoneOnceItHasNotAnsweredForAMinute() {
        assertThat(answers()).isNaN();
        ask();
        assertThat(answers()).isEqualTo(1);

        // As the admin client and StageProbe fail.
        log = () -> {
            throw new KafkaException("no answer", new java.util.concurrent.TimeoutException());
        };
        assertThatThrownBy(this::ask).hasMessage("no answer");
        now = NOW.plus(Duration.ofMinutes(1));
        log = () -> {
            throw new TimeoutException("the broker is away");
        };
        assertThatThrownBy(this::ask).hasMessage("the broker is away");
        assertThat(answers()).isEqualTo(1);

        now = now.plusMillis(1);
        assertThat(answers()).isZero();

        log = () -> new Unprocessed(0, null);
        ask();
        assertThat(answers()).isEqualTo(1);
    }

    @Test
    void aBrokerThatRefusesAnswers() {
        log = () -> {
            throw new GroupAuthorizationException("grid-aggregator");
        };
        assertThatThrownBy(this::ask).isInstanceOf(GroupAuthorizationException.class);
        now = NOW.plus(Duration.ofHours(1));

        assertThat(answers()).isEqualTo(1);
        assertThat(undecided()).isNaN();
    }

    @Test
    void aScrapeDoesNotWaitForTheBroker() {
        var asked = new CountDownLatch(1);
        var answer = new CompletableFuture<Unprocessed>();
        log = () -> {
            asked.countDown();
            return answer.join();
        };
        var asking = CompletableFuture.runAsync(this::ask);

        assertThat(asked).satisfies(CountDownLatch::await);
        assertThat(undecided()).isNaN();

        answer.complete(new Unprocessed(1, NOW));
        asking.join();
        assertThat(undecided()).isEqualTo(1);
    }

    private void ask() {
        stages.tasks().forEach(task -> task.work().run());
    }

    private double answers() {
        return registry.get("media.grid.broker.answers").gauge().value();
    }

    private double undecided() {
        return registry.get("media.grid.commands.undecided").gauge().value();
    }

    private double oldest() {
        return registry.get("media.grid.oldest.undecided").gauge().value();
    }

    private double instances(String stage) {
        return registry.get("media.grid.stage.instances")
                .tag("stage", stage)
                .gauge()
                .value();
    }
}
