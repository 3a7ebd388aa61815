package kz.mediagrid.platform.follow;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.platform.topics.BrokerTopics;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.springframework.context.SmartLifecycle;

/** Follows every topic that a part of a service shows something of; the port opens once all are read to their ends. */
public final class Following implements SmartLifecycle {

    /** Before the web server, which starts last and stops first. */
    public static final int PHASE = 0;

    private final Service service;
    private final Admin admin;
    private final Followers followers;
    private final List<Followed> followed;
    private final Duration limit;

    private volatile boolean running;

    /**
     * @param followed what the parts follow; a topic that several follow from its beginning is read once
     * @param limit within which all must be read to their ends
     */
    public Following(Service service, Admin admin, Followers followers, List<Followed> followed, Duration limit) {
        this.service = service;
        this.admin = admin;
        this.followers = followers;
        this.followed = List.copyOf(followed);
        this.limit = limit;
    }

    @Override
    public void start() {
        AlmatyTime.requireCurrentRules();
        new BrokerTopics(admin).checkFor(service);
        fromTheBeginning().forEach((topic, handler) -> followers.follow(topic, handler, 0));
        followers.awaitCaughtUp(limit);
        for (var part : followed) {
            if (part.later() != null) {
                followers.follow(part.topic(), part.handler(), part.later().getAsLong());
            }
        }
        followers.awaitCaughtUp(limit);
        running = true;
    }

    private Map<Topic, Consumer<FollowedRecord>> fromTheBeginning() {
        var handlers = new LinkedHashMap<Topic, Consumer<FollowedRecord>>();
        followed.stream()
                .filter(part -> part.later() == null)
                .forEach(part -> handlers.merge(part.topic(), part.handler(), Consumer::andThen));
        return handlers;
    }

    /** What stopped a follower; nothing while all follow. */
    public Optional<String> failure() {
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

    @Override
    public int getPhase() {
        return PHASE;
    }
}
