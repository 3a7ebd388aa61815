package kz.mediagrid.platform.follow;

import java.time.Duration;
import java.util.Map;
import java.util.stream.Collectors;
import kz.mediagrid.observability.health.ServiceWaits;
import kz.mediagrid.observability.progress.Progress;
import kz.mediagrid.topics.Topic;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;

/** The wait of a start until followers have read their topics to the ends that these had when the followers started. */
final class ReadingToTheEnd {

    /** The time between two words about the progress. */
    private static final Duration TOLD_EVERY = Duration.ofMillis(250);

    private final Map<Topic, TopicFollower> followers;
    private final Duration limit;

    ReadingToTheEnd(Map<Topic, TopicFollower> followers, Duration limit) {
        this.followers = Map.copyOf(followers);
        this.limit = limit;
    }

    /** @throws IllegalStateException if a topic is not read to its end within the limit; the message names the topic */
    void await(ServiceWaits waits) {
        long deadline = System.nanoTime() + limit.toNanos();
        long total = leftOfAll();
        waits.during(
                "topics to be read",
                this::left,
                wait -> followers.forEach((topic, follower) -> {
                    while (!caughtUp(follower, deadline)) {
                        if (follower.failure() != null || deadline - System.nanoTime() <= 0) {
                            throw notCaughtUp(topic, follower.failure());
                        }
                        wait.progressed(new Progress(total - Math.min(total, leftOfAll()), total));
                    }
                }));
    }

    private long leftOfAll() {
        return followers.values().stream().mapToLong(TopicFollower::leftAtStart).sum();
    }

    private String left() {
        return followers.entrySet().stream()
                .filter(entry -> entry.getValue().leftAtStart() > 0)
                .map(entry -> entry.getKey().name() + ": " + entry.getValue().leftAtStart() + " records left")
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Waits until the topic is read, or until it is time to tell the progress. */
    private static boolean caughtUp(TopicFollower follower, long deadline) {
        long left = Math.max(0, deadline - System.nanoTime());
        try {
            return follower.awaitCaughtUp(Duration.ofNanos(Math.min(left, TOLD_EVERY.toNanos())));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while reading topics to their ends", e);
        }
    }

    private IllegalStateException notCaughtUp(Topic topic, @Nullable Exception failure) {
        return failure == null
                ? new IllegalStateException(
                        "the topic %s was not read to its end within %s".formatted(topic.name(), limit))
                : new IllegalStateException(sentence(topic, failure), failure);
    }

    /** The message in one sentence. The message is that of the root cause, because the listener's container wraps the exception. */
    static String sentence(Topic topic, Exception failure) {
        return topic.name() + " is no longer followed: "
                + NestedExceptionUtils.getMostSpecificCause(failure).getMessage();
    }
}
