package kz.mediagrid.platform.follow;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toList;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import kz.mediagrid.calendar.AlmatyTime;
import kz.mediagrid.observability.health.ServiceWaits;
import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.platform.topics.BrokerTopics;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topic;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.ConsumerFactory;

/** Follows all topics that the features of a service need. The HTTP port opens when all these topics are read to their ends. */
public final class Following implements SmartLifecycle, ViewProgress {

    /** The Spring phase: before the web server, which starts last and stops first. */
    public static final int PHASE = 0;

    private static final Logger log = LoggerFactory.getLogger(Following.class);

    private final Service service;
    private final BrokerTopics topics;
    private final ConsumerFactory<byte[], byte[]> consumers;
    private final RecordReader reader;
    private final DeadLetterBox deadLetters;
    private final List<Followed> followed;
    private final Duration limit;
    private final ServiceWaits waits;
    private final Resumption resumption;
    private final Map<Topic, TopicFollower> followers = new LinkedHashMap<>();

    private volatile boolean running;

    /**
     * The topics that a service follows.
     *
     * @param topics the topics of the features; a topic that several features follow is read once
     * @param kept the views of these topics that are kept on disk between two starts
     */
    public record Views(List<Followed> topics, KeptViews kept) {

        /** All views are made again at each start. */
        public static Views madeAgain(List<Followed> topics) {
            return new Views(topics, KeptViews.NONE);
        }
    }

    /**
     * @param consumers makes consumers of raw bytes, as {@link RawConsumers} does
     * @param limit the time within which all topics must be read to their ends
     * @param waits gets the waits for the broker, for topics and for schemas
     */
    public Following(
            Service service,
            BrokerTopics topics,
            ConsumerFactory<byte[], byte[]> consumers,
            RecordReader reader,
            DeadLetterBox deadLetters,
            Views views,
            Duration limit,
            ServiceWaits waits) {
        this.service = service;
        this.topics = topics;
        this.consumers = consumers;
        this.reader = reader;
        this.deadLetters = deadLetters;
        this.followed = List.copyOf(views.topics());
        this.limit = limit;
        this.waits = waits;
        this.resumption = new Resumption(views.kept(), topics, consumers, InstantSource.system(), followed);
    }

    @Override
    public void start() {
        AlmatyTime.requireCurrentRules();
        waits.during("the broker", () -> topics.checkFor(service));
        resumption.start();
        var byTopic = followed.stream().collect(Collectors.groupingBy(Followed::topic, LinkedHashMap::new, toList()));
        start(byTopic, parts -> parts.stream().allMatch(part -> part.later() == null));
        start(byTopic, parts -> parts.stream().anyMatch(part -> part.later() != null));
        running = true;
    }

    private void start(Map<Topic, List<Followed>> byTopic, Predicate<List<Followed>> which) {
        byTopic.forEach((topic, parts) -> {
            if (which.test(parts)) {
                startFollower(topic, new TopicStart(parts, resumption.next(topic)));
            }
        });
        awaitCaughtUp();
    }

    private void startFollower(Topic topic, TopicStart start) {
        var follower = new TopicFollower(consumers, topic, service, reader, deadLetters, start, waits);
        synchronized (followers) {
            followers.put(topic, follower);
        }
        follower.startAt(start.first());
    }

    private void awaitCaughtUp() {
        new ReadingToTheEnd(followers, limit).await(waits);
    }

    @Override
    public boolean awaitPresentEnds(Collection<Topic> of, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        try {
            var ends = topics.ends(of, limit);
            return await(ends, Duration.ofNanos(deadline - System.nanoTime()));
        } catch (TimeoutException e) {
            log.warn("the broker did not say within {} ms where topics end", limit.toMillis(), e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public boolean await(Map<Topic, Long> ends, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        try {
            for (var end : ends.entrySet()) {
                var left = Duration.ofNanos(deadline - System.nanoTime());
                if (!follower(end.getKey()).await(end.getValue(), left)) {
                    return false;
                }
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private TopicFollower follower(Topic topic) {
        synchronized (followers) {
            return requireNonNull(followers.get(topic), () -> topic.name() + " is not followed");
        }
    }

    /** The topics that the features of the service follow, each once. */
    public List<Topic> topics() {
        return followed.stream().map(Followed::topic).distinct().toList();
    }

    /** Whether {@code topic} is followed and its follower has not failed. */
    public boolean follows(Topic topic) {
        synchronized (followers) {
            var follower = followers.get(topic);
            return follower != null && follower.failure() == null;
        }
    }

    /** Whether a failure stopped the follower of {@code topic}, which is not the case before it starts. */
    public boolean hasFailed(Topic topic) {
        synchronized (followers) {
            var follower = followers.get(topic);
            return follower != null && follower.failure() != null;
        }
    }

    /** The number of records on {@code topic} that are not handled yet. */
    public long lag(Topic topic) {
        synchronized (followers) {
            var follower = followers.get(topic);
            return follower == null ? 0 : follower.lag();
        }
    }

    /** Reports DOWN with the cause after a follower has failed, because the views of its topic are no longer updated. */
    public HealthIndicator health() {
        return () -> {
            synchronized (followers) {
                return followers.entrySet().stream()
                        .filter(entry -> entry.getValue().failure() != null)
                        .map(entry -> ReadingToTheEnd.sentence(
                                entry.getKey(), requireNonNull(entry.getValue().failure())))
                        .findFirst()
                        .map(cause -> Health.down().withDetail("cause", cause).build())
                        .orElseGet(() -> Health.up().build());
            }
        };
    }

    /**
     * The reason for which only a restart helps: a follower stopped although its records can be read. Empty if all follow, or if
     * one stopped at a record that an operator must replace first.
     */
    public Optional<String> needsRestart() {
        synchronized (followers) {
            return followers.entrySet().stream()
                    .filter(entry -> UnreadableRecordException.leavesARestart(
                            entry.getValue().failure()))
                    .map(entry -> ReadingToTheEnd.sentence(
                            entry.getKey(), requireNonNull(entry.getValue().failure())))
                    .findFirst();
        }
    }

    @Override
    public void stop() {
        running = false;
        Map<Topic, TopicFollower> stopping;
        synchronized (followers) {
            stopping = Map.copyOf(followers);
        }
        // Outside the lock, for which health and metrics would wait. All end their last polls at once: one after the
        // other, as many polls as there are topics would pass.
        var ends = new HashMap<Topic, CompletableFuture<Boolean>>();
        stopping.forEach((topic, follower) -> ends.put(topic, follower.stopping()));
        var unfinished = ends.entrySet().stream()
                .filter(end -> !end.getValue().join())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        resumption.stop(stopping, unfinished);
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
