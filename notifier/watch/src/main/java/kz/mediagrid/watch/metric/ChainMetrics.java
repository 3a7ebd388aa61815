package kz.mediagrid.watch.metric;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import kz.mediagrid.watch.view.Watch;

/** Metrics of broken version chains. */
public final class ChainMetrics implements ViewMetrics {

    private final Watch watch;

    public ChainMetrics(Watch watch) {
        this.watch = watch;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder(
                        "media.grid.chains.broken",
                        () -> watch.versions().chains().faults().size())
                .description(
                        "Weeks with a version that differs from the published one; that version and all later ones are not signed.")
                .register(registry);
    }
}
