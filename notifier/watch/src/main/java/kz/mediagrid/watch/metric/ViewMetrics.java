package kz.mediagrid.watch.metric;

import io.micrometer.core.instrument.MeterRegistry;

/** Metrics that are computed from views. No {@code MeterBinder}, since {@link ViewMetricsExport} says from when on they are exported. */
public interface ViewMetrics {

    /** Adds the metrics to {@code registry}. */
    void bindTo(MeterRegistry registry);
}
