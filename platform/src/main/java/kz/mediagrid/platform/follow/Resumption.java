package kz.mediagrid.platform.follow;

import static java.util.Objects.requireNonNull;

import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import kz.mediagrid.platform.follow.KeptContent.KeptTopic;
import kz.mediagrid.platform.topics.BrokerTopics;
import kz.mediagrid.topics.Retention;
import kz.mediagrid.topics.Topic;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ConsumerFactory;

/** Continues kept views at a start if they agree with the broker's topics, and keeps them at an orderly stop. */
final class Resumption {

    private final KeptViews views;
    private final BrokerTopics broker;
    private final ConsumerFactory<byte[], byte[]> consumers;
    private final InstantSource real;
    private final List<Followed> followed;
    private final List<Topic> topics;

    private @Nullable KeptContent before;

    /**
     * @param followed the topics of all features, of which some have kept views
     * @throws IllegalArgumentException if a kept view would outlive what its topic retains or erases
     */
    Resumption(
            KeptViews views,
            BrokerTopics broker,
            ConsumerFactory<byte[], byte[]> consumers,
            InstantSource real,
            List<Followed> followed) {
        this.views = views;
        this.broker = broker;
        this.consumers = consumers;
        this.real = real;
        this.followed = followed.stream().filter(part -> part.kept() != null).toList();
        this.topics = this.followed.stream().map(Followed::topic).distinct().toList();
        topics.forEach(Resumption::requireLasting);
    }

    private static void requireLasting(Topic topic) {
        if (!(topic.retention() instanceof Retention.ForEver)
                && !(topic.retention() instanceof Retention.Compacted compacted && !compacted.erases())) {
            throw new IllegalArgumentException(
                    "views of " + topic.name() + " cannot be kept, because its records are deleted or erased");
        }
    }

    /** Checks the kept views. Empties them if they cannot be continued, else makes again what they need on the heap. */
    void start() {
        if (topics.isEmpty()) {
            return;
        }
        var nothing = nothing();
        var kept = views.kept();
        var objection = kept.flatMap(state -> new KeptCheck(consumers, topics).objection(state, nothing));
        objection.ifPresent(views::empty);
        var content = kept.isEmpty() || objection.isPresent() ? nothing : kept.get();
        followed.forEach(part ->
                requireNonNull(part.kept()).resume(of(content, part.topic()).last()));
        before = content;
    }

    private KeptContent nothing() {
        var ids = broker.ids(topics);
        return new KeptContent(
                broker.clusterId(),
                real.instant(),
                topics.stream()
                        .collect(Collectors.toMap(
                                Topic::name,
                                topic -> new KeptTopic(requireNonNull(ids.get(topic)), 0, -1, -1, viewsOf(topic)))));
    }

    private String viewsOf(Topic topic) {
        return followed.stream()
                .filter(part -> part.topic().equals(topic))
                .map(part -> requireNonNull(part.kept()).name())
                .sorted()
                .collect(Collectors.joining(","));
    }

    private static KeptTopic of(KeptContent state, Topic topic) {
        return requireNonNull(state.topics().get(topic.name()));
    }

    /** The offset from which on the kept views lack the records of {@code topic}; 0 if they have none. */
    long next(Topic topic) {
        return before == null || !topics.contains(topic) ? 0 : of(before, topic).next();
    }

    /**
     * Keeps the views, unless one of them has a part of a record, or a follower did not stop well; then the log says which.
     *
     * @param followers the followers of all topics, which were told to stop
     * @param unfinished the topics of which a record is still being handled
     */
    void stop(Map<Topic, TopicFollower> followers, Set<Topic> unfinished) {
        var content = before;
        if (content == null) {
            return;
        }
        var obstacles = obstacles(followers, unfinished);
        if (!obstacles.isEmpty()) {
            views.leave(String.join("; ", obstacles));
            return;
        }
        views.keep(new KeptContent(
                content.clusterId(),
                real.instant(),
                topics.stream().collect(Collectors.toMap(Topic::name, reached(content, followers)))));
    }

    private Set<String> obstacles(Map<Topic, TopicFollower> followers, Set<Topic> unfinished) {
        var found = new TreeSet<String>();
        unfinished.forEach(topic -> found.add("a record of %s is still being handled".formatted(topic.name())));
        topics.forEach(topic -> fault(topic, followers.get(topic)).ifPresent(found::add));
        for (var part : followed) {
            var view = requireNonNull(part.kept());
            if (!view.isWhole()) {
                found.add("the view %s of %s has a part of a record"
                        .formatted(view.name(), part.topic().name()));
            }
        }
        return found;
    }

    private static Optional<String> fault(Topic topic, @Nullable TopicFollower follower) {
        if (follower == null) {
            return Optional.of(topic.name() + " was not followed yet");
        }
        return Optional.ofNullable(follower.failure()).map(failure -> ReadingToTheEnd.sentence(topic, failure));
    }

    private static Function<Topic, KeptTopic> reached(KeptContent content, Map<Topic, TopicFollower> followers) {
        return topic -> {
            var known = of(content, topic);
            return requireNonNull(followers.get(topic)).position().reached(known);
        };
    }
}
