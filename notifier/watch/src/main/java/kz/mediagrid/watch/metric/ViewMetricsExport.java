package kz.mediagrid.watch.metric;

import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;
import kz.mediagrid.platform.follow.Following;
import org.springframework.context.SmartLifecycle;

/**
 * Exports metrics of views once the views have caught up. A management port is scraped before: a count that runs through the
 * past again would look like so many new dead letters, refused mails or obligations.
 */
public final class ViewMetricsExport implements SmartLifecycle {

    private final MeterRegistry registry;
    private final List<ViewMetrics> metrics;
    private volatile boolean running;

    public ViewMetricsExport(MeterRegistry registry, List<ViewMetrics> metrics) {
        this.registry = registry;
        this.metrics = List.copyOf(metrics);
    }

    @Override
    public void start() {
        metrics.forEach(part -> part.bindTo(registry));
        running = true;
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** After {@link Following}, which starts once it has read the topics to their ends. */
    @Override
    public int getPhase() {
        return Following.PHASE + 1;
    }
}
