package kz.mediagrid.ops.metric;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import kz.mediagrid.platform.follow.Following;

/**
 * Metrics of the followers of topics. When a follower has stopped, the metrics that are counted from its topic are stale.
 */
public final class FollowerMetrics implements MeterBinder {

    private final Following following;

    public FollowerMetrics(Following following) {
        this.following = following;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var topic : following.topics()) {
            Gauge.builder("media.grid.follower.up", () -> following.follows(topic) ? 1 : 0)
                    .description("Whether this process still follows the topic (1), or was stopped by a failure (0).")
                    .tag("topic", topic.name())
                    .register(registry);
            Gauge.builder("media.grid.follower.lag", () -> following.lag(topic))
                    .description("Records of the topic that this process has not processed yet.")
                    .baseUnit("records")
                    .tag("topic", topic.name())
                    .register(registry);
        }
    }
}
