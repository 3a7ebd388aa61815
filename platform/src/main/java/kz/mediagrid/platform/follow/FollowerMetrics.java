package kz.mediagrid.platform.follow;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import kz.mediagrid.topics.Topic;

/**
 * Metrics of the followers of topics. When a follower has stopped, what the service knows from its topic is no longer up to
 * date.
 */
public final class FollowerMetrics implements MeterBinder {

    private final List<Topic> topics;
    private final Predicate<Topic> hasFailed;
    private final Predicate<Topic> isFollowed;
    private final ToLongFunction<Topic> lag;

    public FollowerMetrics(Following following) {
        this(following.topics(), following::hasFailed, following::follows, following::lag);
    }

    public FollowerMetrics(Topic topic, TopicFollower follower) {
        this(
                List.of(topic),
                followed -> follower.failure() != null,
                followed -> follower.failure() == null,
                followed -> follower.lag());
    }

    private FollowerMetrics(
            List<Topic> topics, Predicate<Topic> hasFailed, Predicate<Topic> isFollowed, ToLongFunction<Topic> lag) {
        this.topics = topics;
        this.hasFailed = hasFailed;
        this.isFollowed = isFollowed;
        this.lag = lag;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (var topic : topics) {
            Gauge.builder("media.grid.follower.up", () -> up(topic))
                    .description("Whether this process still follows the topic (1), or was stopped by a failure (0);"
                            + " NaN before it begins.")
                    .tag("topic", topic.name())
                    .register(registry);
            Gauge.builder("media.grid.follower.lag", () -> lag.applyAsLong(topic))
                    .description("Records of the topic that this process has not processed yet.")
                    .baseUnit("records")
                    .tag("topic", topic.name())
                    .register(registry);
        }
    }

    private double up(Topic topic) {
        return hasFailed.test(topic) ? 0 : isFollowed.test(topic) ? 1 : Double.NaN;
    }
}
