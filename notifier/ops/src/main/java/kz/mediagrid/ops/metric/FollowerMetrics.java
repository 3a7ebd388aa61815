package kz.mediagrid.ops.metric;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.platform.follow.Followers;
import kz.mediagrid.topics.Topic;

/** Whether the topics are followed from which everything else is known: other numbers go stale where one is not. */
public final class FollowerMetrics implements MeterBinder {

    private final Followers followers;
    private final List<Topic> topics;

    public FollowerMetrics(Followers followers, List<Followed> followed) {
        this.followers = followers;
        this.topics = followed.stream().map(Followed::topic).distinct().toList();
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var topic : topics) {
            Gauge.builder("media.grid.follower.up", () -> followers.follows(topic) ? 1 : 0)
                    .description("Whether this process still follows the topic (1), or was stopped by a failure (0).")
                    .tag("topic", topic.name())
                    .register(registry);
            Gauge.builder("media.grid.follower.lag", () -> followers.lag(topic))
                    .description("Records of the topic that this process has not taken in yet.")
                    .baseUnit("records")
                    .tag("topic", topic.name())
                    .register(registry);
        }
    }
}
