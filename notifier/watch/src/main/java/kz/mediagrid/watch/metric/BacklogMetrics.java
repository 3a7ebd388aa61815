package kz.mediagrid.watch.metric;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import kz.mediagrid.platform.streams.Unprocessed;
import kz.mediagrid.platform.write.RepeatingTasks.RepeatedTask;

/**
 * Metrics of the two stages, as the broker knows them: the instances of each, and the commands that wait for the decision of
 * the grid. The broker is asked by {@link #tasks()} and never by a scrape, which is answered while the broker is away, too.
 */
public final class BacklogMetrics implements MeterBinder {

    private final LastAnswer<Unprocessed> commands;
    private final Map<String, LastAnswer<Integer>> instances = new TreeMap<>();
    private final BrokerAnswers broker;
    private final Clock real;

    /**
     * @param commands asks for the commands past the offset that the grid has committed
     * @param instances asks for the number of instances of each stage, by the stage's label
     */
    public BacklogMetrics(Supplier<Unprocessed> commands, Map<String, IntSupplier> instances, Clock real) {
        this.commands = new LastAnswer<>(commands, real);
        instances.forEach((stage, count) -> this.instances.put(stage, new LastAnswer<>(count::getAsInt, real)));
        this.broker = new BrokerAnswers(real);
        this.real = real;
    }

    /** The questions to the broker, to be asked now and then. */
    public List<RepeatedTask> tasks() {
        return Stream.concat(
                        Stream.of(new RepeatedTask(
                                "The undecided commands are not counted", () -> broker.during(commands::ask))),
                        instances.entrySet().stream()
                                .map(stage -> new RepeatedTask(
                                        "The instances of the stage " + stage.getKey() + " are not counted",
                                        () -> broker.during(stage.getValue()::ask))))
                .toList();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("media.grid.broker.answers", broker::number)
                .description("Whether the broker answers this process (1), or has not for a minute (0).")
                .register(registry);
        Gauge.builder("media.grid.commands.undecided", () -> commands.number(Unprocessed::count))
                .description("Commands that are accepted and not decided yet.")
                .register(registry);
        TimeGauge.builder("media.grid.oldest.undecided", () -> commands.number(this::ageSeconds), TimeUnit.SECONDS)
                .description("Time for which the oldest of these commands has waited; 0 if there is none.")
                .register(registry);
        instances.forEach((stage, count) -> Gauge.builder(
                        "media.grid.stage.instances", () -> count.number(Integer::doubleValue))
                .description("Instances of the stage that the broker knows, the one that works and those that stand"
                        + " by.")
                .tag("stage", stage)
                .register(registry));
    }

    private double ageSeconds(Unprocessed waiting) {
        var oldest = waiting.oldest();
        return oldest == null
                ? 0
                : Math.max(0, Duration.between(oldest, real.instant()).toMillis() / 1000.0);
    }
}
