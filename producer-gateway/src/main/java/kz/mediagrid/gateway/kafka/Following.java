package kz.mediagrid.gateway.kafka;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.platform.follow.Followers;
import kz.mediagrid.platform.topics.BrokerTopics;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.springframework.context.SmartLifecycle;

/** Follows all topics the gateway shows something of; the port opens once all of them are read to their ends. */
final class Following implements SmartLifecycle {

    private final Admin admin;
    private final Followers followers;
    private final Views views;
    private final FirstStart firstStart;
    private final Duration limit;

    private volatile boolean running;

    Following(Admin admin, Followers followers, Views views, FirstStart firstStart, Duration limit) {
        this.admin = admin;
        this.followers = followers;
        this.views = views;
        this.firstStart = firstStart;
        this.limit = limit;
    }

    @Override
    public void start() {
        AlmatyTime.requireCurrentRules();
        new BrokerTopics(admin).checkFor(Service.PRODUCER_GATEWAY);
        followers.follow(Topics.BUSINESS_CLOCK, views::clock, 0);
        followers.follow(Topics.API_KEYS, views::key, 0);
        followers.follow(Topics.AGENCIES, views::agency, 0);
        followers.follow(Topics.CONTACTS, views::contact, 0);
        followers.follow(Topics.CALENDARS, views::calendar, 0);
        followers.follow(Topics.EDITORIAL_POLICIES, views::policy, 0);
        followers.follow(Topics.PLANNED_EVENTS, views::event, 0);
        followers.follow(Topics.PLANNED_EVENT_HISTORY, views::step, 0);
        followers.follow(Topics.SUBMISSION_OUTCOMES, views::outcome, 0);
        followers.follow(Topics.INFORMATION_REQUESTS, views::request, 0);
        followers.follow(Topics.JOINT_MATTERS, views::matter, 0);
        followers.follow(Topics.JOINT_NOTICES, views::notice, 0);
        followers.follow(Topics.OBLIGATIONS, views::obligation, 0);
        followers.follow(Topics.OBLIGATION_NOTES, views::note, 0);
        followers.awaitCaughtUp(limit);
        // Commands up to here are decided, also where their outcomes are too old to be kept; the others are on their
        // way.
        followers.follow(
                Topics.GRID_COMMANDS,
                views::command,
                Math.max(views.submissions().lastDecided() + 1, decidedUpTo()));
        followers.awaitCaughtUp(limit);
        firstStart.fill();
        running = true;
    }

    /** How far the aggregator says it has come; it says so in the transaction that decides. */
    private long decidedUpTo() {
        try {
            var come = admin.listConsumerGroupOffsets(Service.GRID_AGGREGATOR.id())
                    .partitionsToOffsetAndMetadata()
                    .get()
                    .get(new TopicPartition(Topics.GRID_COMMANDS.name(), 0));
            return come == null ? 0 : come.offset();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the broker does not say how far the aggregator has come", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while asking how far the aggregator has come", e);
        }
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
