package kz.mediagrid.ops.live;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;

/** Metrics of open ops pages that listen for changes. */
public final class PageMetrics implements MeterBinder {

    private final ChangeBroadcast broadcast;

    public PageMetrics(ChangeBroadcast broadcast) {
        this.broadcast = broadcast;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("media.grid.ops.pages.listening", broadcast::listening)
                .description("Ops pages that are open and listen for changes.")
                .register(registry);
    }
}
