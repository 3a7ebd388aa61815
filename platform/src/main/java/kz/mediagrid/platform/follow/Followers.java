package kz.mediagrid.platform.follow;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topic;
import org.springframework.kafka.core.ConsumerFactory;

/** All topics that one service follows. */
public final class Followers implements AutoCloseable {

    private final ConsumerFactory<byte[], byte[]> consumers;
    private final Service self;
    private final RecordReader reader;
    private final DeadLetterBox deadLetters;
    private final Map<Topic, TopicFollower> followers = new LinkedHashMap<>();

    /** @param consumers makes consumers of raw bytes, as {@link RawConsumers} does */
    public Followers(
            ConsumerFactory<byte[], byte[]> consumers, Service self, RecordReader reader, DeadLetterBox deadLetters) {
        this.consumers = consumers;
        this.self = self;
        this.reader = reader;
        this.deadLetters = deadLetters;
    }

    /** Begins to follow one more topic from {@code offset}. */
    public void follow(Topic topic, Consumer<FollowedRecord> handler, long offset) {
        var follower = new TopicFollower(consumers, topic, self, reader, deadLetters, handler);
        synchronized (followers) {
            if (followers.putIfAbsent(topic, follower) != null) {
                throw new IllegalArgumentException(topic.name() + " is followed already");
            }
        }
        follower.startAt(offset);
    }

    /**
     * Waits until all that the topics held at the start was handed over.
     *
     * @throws IllegalStateException if that takes longer than {@code limit}, naming the topic
     */
    public void awaitCaughtUp(Duration limit) {
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

    /** What stopped one of them, in one sentence; nothing while all follow. */
    public Optional<String> failure() {
        synchronized (followers) {
            return followers.entrySet().stream()
                    .filter(entry -> entry.getValue().failure() != null)
                    .map(entry -> entry.getKey().name() + " is not followed any more: "
                            + entry.getValue().failure().getMessage())
                    .findFirst();
        }
    }

    /** Whether {@code topic} is followed, and nothing stopped that. */
    public boolean follows(Topic topic) {
        synchronized (followers) {
            var follower = followers.get(topic);
            return follower != null && follower.failure() == null;
        }
    }

    /** How many records of {@code topic} were not handed over yet. */
    public long lag(Topic topic) {
        synchronized (followers) {
            var follower = followers.get(topic);
            return follower == null ? 0 : follower.lag();
        }
    }

    @Override
    public void close() {
        synchronized (followers) {
            followers.values().forEach(TopicFollower::close);
        }
    }
}
