package kz.mediagrid.platform.follow;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import kz.mediagrid.topics.Topic;

/**
 * Metrics of the followers of topics. When a follower has stopped, what the service knows from its topic is no longer up to
 * date.
 */
public final class FollowerMetrics implements MeterBinder {

    private final Following following;

    public FollowerMetrics(Following following) {
        this.following = following;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var topic : following.topics()) {
            Gauge.builder("media.grid.follower.up", () -> up(topic))
                    .description("Whether this process still follows the topic (1), or was stopped by a failure (0);"
                            + " NaN before it begins.")
                    .tag("topic", topic.name())
                    .register(registry);
            Gauge.builder("media.grid.follower.lag", () -> following.lag(topic))
                    .description("Records of the topic that this process has not processed yet.")
                    .baseUnit("records")
                    .tag("topic", topic.name())
                    .register(registry);
        }
    }

    private double up(Topic topic) {
        return following.hasFailed(topic) ? 0 : following.follows(topic) ? 1 : Double.NaN;
    }
}
