package kz.mediagrid.ops.metric;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToDoubleFunction;
import kz.mediagrid.ops.view.DeadLetters;
import kz.mediagrid.ops.view.VersionView.Backlog;
import kz.mediagrid.ops.view.Watch;
import kz.mediagrid.schemas.AttemptOutcome;

/** Metrics of outlets, deliveries and dead letters. */
public final class DeliveryMetrics implements MeterBinder {

    private record PerOutlet(MultiGauge behind, MultiGauge lag) {}

    private final Watch watch;
    private final Clock real;
    private final List<PerOutlet> perOutlet = new CopyOnWriteArrayList<>();

    public DeliveryMetrics(Watch watch, Clock real) {
        this.watch = watch;
        this.real = real;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var outcome : AttemptOutcome.values()) {
            if (outcome != AttemptOutcome.UNKNOWN) {
                FunctionCounter.builder(
                                "media.grid.delivery.attempts", watch.outlets(), outlets -> outlets.count(outcome))
                        .description("Attempts to deliver a version, by outcome.")
                        .tag("outcome", Labels.of(outcome))
                        .register(registry);
            }
        }
        outlets(registry, "active", false);
        outlets(registry, "suspended", true);
        for (var service : DeadLetters.SERVICES) {
            FunctionCounter.builder(
                            "media.grid.dead.letters", watch.deadLetters(), deadLetters -> deadLetters.count(service))
                    .description("Records that a service could not read or handle.")
                    .tag("service", service.id())
                    .register(registry);
        }
        perOutlet.add(new PerOutlet(
                MultiGauge.builder("media.grid.delivery.versions.behind")
                        .description("Versions that the outlet has not received yet.")
                        .register(registry),
                MultiGauge.builder("media.grid.delivery.lag")
                        .description("Time for which the oldest undelivered version of the outlet has waited.")
                        .baseUnit("seconds")
                        .register(registry)));
        outletsChanged();
    }

    private void outlets(MeterRegistry registry, String status, boolean suspended) {
        Gauge.builder(
                        "media.grid.outlets",
                        () -> watch.outlets().all().stream()
                                .filter(served -> served.isSuspended() == suspended)
                                .count())
                .description("Outlets, by whether they are served.")
                .tag("status", status)
                .register(registry);
    }

    /** Updates the gauges per outlet after an outlet was added, changed or removed. */
    public void outletsChanged() {
        var ids = watch.outlets().all().stream()
                .map(served -> served.outlet().getOutletId())
                .toList();
        for (var gauges : perOutlet) {
            gauges.behind().register(rows(ids, Backlog::count));
            gauges.lag().register(rows(ids, this::lagSeconds));
        }
    }

    private List<MultiGauge.Row<?>> rows(List<String> ids, ToDoubleFunction<Backlog> measure) {
        var rows = new ArrayList<MultiGauge.Row<?>>();
        for (var id : ids) {
            rows.add(MultiGauge.Row.of(Tags.of("outlet", id), () -> measure.applyAsDouble(waitingFor(id))));
        }
        return rows;
    }

    private Backlog waitingFor(String outletId) {
        return watch.outlets()
                .find(outletId)
                .map(served -> served.waitingIn(watch.versions()))
                .orElse(new Backlog(0, null));
    }

    private double lagSeconds(Backlog waiting) {
        return waiting.oldest() == null
                ? 0
                : Math.max(
                        0,
                        Duration.between(waiting.oldest().writtenAt(), real.instant())
                                        .toMillis()
                                / 1000.0);
    }
}
