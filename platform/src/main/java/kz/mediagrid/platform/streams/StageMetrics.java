package kz.mediagrid.platform.streams;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Metrics of a stage that Kafka Streams does not have.
 *
 * @param stage the stage's name in the label, e.g. {@code grid}
 * @param standbys the instances that are to stand by, beside the one that works
 * @param real the clock of real time
 */
public record StageMetrics(StreamsHealth health, String stage, int standbys, Clock real) implements MeterBinder {

    @Override
    public void bindTo(MeterRegistry registry) {
        TimeGauge.builder("media.grid.due.work.waiting", this::waitingMillis, TimeUnit.MILLISECONDS)
                .description("How long due work has waited for its inputs; 0 until it has waited for a minute.")
                .tag("stage", stage)
                .register(registry);
        Gauge.builder("media.grid.stage.instances.wanted", () -> 1 + standbys)
                .description("Instances of the stage that are wanted: one that works, and those that stand by.")
                .tag("stage", stage)
                .register(registry);
    }

    private long waitingMillis() {
        return health.waitingSince()
                .map(since -> Duration.between(since, real.instant()).toMillis())
                .orElse(0L);
    }
}
