package kz.mediagrid.watch.metric;

import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import java.time.Clock;
import java.util.concurrent.TimeUnit;
import java.util.function.ToLongFunction;
import kz.mediagrid.schemas.AttemptOutcome;
import kz.mediagrid.watch.view.DeadLetters;
import kz.mediagrid.watch.view.Watch;

/** Metrics of outlets, deliveries and dead letters. */
public final class DeliveryMetrics implements ViewMetrics {

    private final Watch watch;
    private final Clock real;
    private final CountOnChange<OutletBacklogs> backlogs;

    public DeliveryMetrics(Watch watch, Clock real) {
        this.watch = watch;
        this.real = real;
        this.backlogs = new CountOnChange<>(() -> OutletBacklogs.of(watch));
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
        outlets(registry, "active", OutletBacklogs::active);
        outlets(registry, "suspended", OutletBacklogs::suspended);
        for (var service : DeadLetters.SERVICES) {
            FunctionCounter.builder(
                            "media.grid.dead.letters", watch.deadLetters(), deadLetters -> deadLetters.count(service))
                    .description("Records that a service could not read or handle.")
                    .tag("service", service.id())
                    .register(registry);
        }
        Gauge.builder(
                        "media.grid.delivery.versions.behind",
                        () -> backlogs.get().behind())
                .description("Versions that the webhooks of outlets have not received yet, without suspended ones.")
                .register(registry);
        TimeGauge.builder("media.grid.delivery.lag", () -> backlogs.get().longest(real.instant()), TimeUnit.SECONDS)
                .description("Time for which the oldest of these versions has waited.")
                .register(registry);
        Gauge.builder("media.grid.outlet.mail.waiting", () -> backlogs.get().mails())
                .description("Versions that wait for mail subscriptions of outlets.")
                .register(registry);
        TimeGauge.builder(
                        "media.grid.outlet.mail.lag",
                        () -> backlogs.get().longestMail(real.instant()),
                        TimeUnit.SECONDS)
                .description("Time for which the oldest of these versions has waited.")
                .register(registry);
        for (var lag : OutletLag.values()) {
            Gauge.builder("media.grid.outlets.by.lag", () -> backlogs.get().count(lag, real.instant()))
                    .description(
                            "Webhooks of outlets, by how long the oldest version that they have not received has waited.")
                    .tag("lag", Labels.of(lag))
                    .register(registry);
        }
    }

    private void outlets(MeterRegistry registry, String status, ToLongFunction<OutletBacklogs> count) {
        Gauge.builder("media.grid.outlets", () -> count.applyAsLong(backlogs.get()))
                .description("Outlets, by whether one of their channels is suspended.")
                .tag("status", status)
                .register(registry);
    }

    /** Counts again at the next scrape, after a version, an outlet or a delivery cursor was read. */
    public void changed() {
        backlogs.changed();
    }
}
