package kz.mediagrid.gateway.kafka;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.platform.follow.DeadLetterBox;
import kz.mediagrid.platform.follow.FollowedRecord;
import kz.mediagrid.platform.follow.TopicFollower;
import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.platform.topics.BrokerTopics;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.TopicPartition;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;

/** Follows all topics the gateway shows something of; the port opens once all of them are read to their ends. */
final class Followers implements SmartLifecycle {

    private static final Service SELF = Service.PRODUCER_GATEWAY;

    private final Admin admin;
    private final ConsumerFactory<byte[], byte[]> consumers;
    private final RecordReader reader;
    private final DeadLetterBox deadLetters;
    private final Views views;
    private final FirstStart firstStart;
    private final Duration limit;
    private final Map<Topic, TopicFollower> followers = new LinkedHashMap<>();

    private volatile boolean running;

    Followers(
            Admin admin,
            ConsumerFactory<byte[], byte[]> consumers,
            RecordReader reader,
            DeadLetterBox deadLetters,
            Views views,
            FirstStart firstStart,
            Duration limit) {
        this.admin = admin;
        this.consumers = consumers;
        this.reader = reader;
        this.deadLetters = deadLetters;
        this.views = views;
        this.firstStart = firstStart;
        this.limit = limit;
    }

    @Override
    public void start() {
        AlmatyTime.requireCurrentRules();
        new BrokerTopics(admin).checkFor(SELF);
        follow(Topics.BUSINESS_CLOCK, views::clock, 0);
        follow(Topics.API_KEYS, views::key, 0);
        follow(Topics.AGENCIES, views::agency, 0);
        follow(Topics.CONTACTS, views::contact, 0);
        follow(Topics.PLANNED_EVENTS, views::event, 0);
        follow(Topics.SUBMISSION_OUTCOMES, views::outcome, 0);
        awaitAll();
        // Commands up to here are decided, also where their outcomes are too old to be kept; the others are on their
        // way.
        follow(
                Topics.GRID_COMMANDS,
                views::command,
                Math.max(views.submissions().lastDecided() + 1, decidedUpTo()));
        awaitAll();
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

    private void follow(Topic topic, Consumer<FollowedRecord> handler, long offset) {
        var follower = new TopicFollower(consumers, topic, SELF, reader, deadLetters, handler);
        synchronized (followers) {
            followers.put(topic, follower);
        }
        follower.startAt(offset);
    }

    private void awaitAll() {
        long deadline = System.nanoTime() + limit.toNanos();
        followers.forEach((topic, follower) -> {
            if (!caughtUp(follower, Duration.ofNanos(Math.max(0, deadline - System.nanoTime())))) {
                throw new IllegalStateException(
                        "the topic %s was not read to its end within %s".formatted(topic.name(), limit),
                        follower.failure());
            }
        });
    }

    private static boolean caughtUp(TopicFollower follower, Duration left) {
        try {
            return follower.awaitCaughtUp(left);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading topics to their ends", e);
        }
    }

    /** What stopped one of them, by topic; nothing while all follow. */
    Optional<String> failure() {
        synchronized (followers) {
            return followers.entrySet().stream()
                    .filter(entry -> entry.getValue().failure() != null)
                    .map(entry -> entry.getKey().name() + " is not followed any more: "
                            + entry.getValue().failure().getMessage())
                    .findFirst();
        }
    }

    @Override
    public void stop() {
        running = false;
        synchronized (followers) {
            followers.values().forEach(TopicFollower::close);
        }
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
