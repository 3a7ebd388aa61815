package kz.mediagrid.notifier.config;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.platform.follow.FollowedRecord;
import kz.mediagrid.platform.follow.Followers;
import kz.mediagrid.platform.topics.BrokerTopics;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.context.SmartLifecycle;

/** Follows every topic that a part of the notifier shows something of; the port opens once all are read to their ends. */
final class NotifierFollowing implements SmartLifecycle {

    private final Admin admin;
    private final Followers followers;
    private final Map<Topic, Consumer<FollowedRecord>> followed = new LinkedHashMap<>();
    private final Duration limit;

    private volatile boolean running;

    /** @param followed what the parts follow; a topic that several follow is read once */
    NotifierFollowing(Admin admin, Followers followers, List<Followed> followed, Duration limit) {
        this.admin = admin;
        this.followers = followers;
        this.limit = limit;
        followed.forEach(part -> this.followed.merge(part.topic(), part.handler(), Consumer::andThen));
    }

    @Override
    public void start() {
        new BrokerTopics(admin).checkFor(Service.NOTIFIER);
        followed.forEach((topic, handler) -> followers.follow(topic, handler, 0));
        followers.awaitCaughtUp(limit);
        running = true;
    }

    /** What stopped a follower; nothing while all follow. */
    Optional<String> failure() {
        return followers.failure();
    }

    @Override
    public void stop() {
        running = false;
        followers.close();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    /** Before the web server, which starts last and stops first. */
    @Override
    public int getPhase() {
        return 0;
    }
}
