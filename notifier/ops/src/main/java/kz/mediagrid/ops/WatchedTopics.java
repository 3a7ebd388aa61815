package kz.mediagrid.ops;

import java.util.Set;
import kz.mediagrid.ops.live.ChangeBroadcast;
import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import kz.mediagrid.watch.metric.DeliveryMetrics;
import kz.mediagrid.watch.view.FirstDelivery;
import kz.mediagrid.watch.view.Watch;
import org.springframework.beans.factory.BeanRegistrar;
import org.springframework.beans.factory.BeanRegistry;
import org.springframework.beans.factory.BeanRegistry.SupplierContext;
import org.springframework.core.env.Environment;

/**
 * Registers a follower for every topic of {@link Watch}. A follower passes each record to the views only once, and then
 * reports a change to the open pages.
 */
final class WatchedTopics implements BeanRegistrar {

    private static final Set<Topic> OF_DELIVERY = Set.of(Topics.MEDIA_GRIDS, Topics.OUTLETS, Topics.DELIVERY_CURSORS);

    @Override
    public void register(BeanRegistry registry, Environment environment) {
        for (var topic : Watch.topics()) {
            registry.registerBean(
                    "watch-" + topic.name(), Followed.class, bean -> bean.supplier(context -> feed(topic, context)));
        }
    }

    private static Followed feed(Topic topic, SupplierContext context) {
        var broadcast = context.bean(ChangeBroadcast.class);
        var metrics = context.bean(DeliveryMetrics.class);
        return context.bean(Watch.class).followed().stream()
                .filter(feed -> feed.topic().equals(topic))
                .map(feed -> FirstDelivery.of(feed, () -> {
                    broadcast.changed();
                    if (OF_DELIVERY.contains(topic)) {
                        metrics.changed();
                    }
                }))
                .findFirst()
                .orElseThrow();
    }
}
