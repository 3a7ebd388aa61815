package kz.mediagrid.platform.follow;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import kz.mediagrid.platform.follow.KeptContent.KeptTopic;
import kz.mediagrid.topics.Retention.Compacted;
import kz.mediagrid.topics.Topic;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.springframework.kafka.core.ConsumerFactory;

/** Compares what kept views contain with the topics of the broker. */
final class KeptCheck {

    private final ConsumerFactory<byte[], byte[]> consumers;
    private final List<Topic> topics;

    /** @param topics the topics of the views */
    KeptCheck(ConsumerFactory<byte[], byte[]> consumers, List<Topic> topics) {
        this.consumers = consumers;
        this.topics = topics;
    }

    /**
     * The reason, as a clause, for which the views must be made again; empty if they can be continued.
     *
     * @param kept the content of the views
     * @param now the cluster and its topics now, of which nothing is read yet
     */
    Optional<String> objection(KeptContent kept, KeptContent now) {
        if (!kept.clusterId().equals(now.clusterId())) {
            return Optional.of("they are of another Kafka cluster");
        }
        if (!kept.topics().keySet().equals(now.topics().keySet())) {
            return Optional.of("they are of other topics");
        }
        var away = Duration.between(kept.stoppedAt(), now.stoppedAt());
        try (var consumer = consumers.createConsumer()) {
            return topics.stream()
                    .flatMap(topic -> {
                        var before = requireNonNull(kept.topics().get(topic.name()));
                        var present = requireNonNull(now.topics().get(topic.name()));
                        return objection(topic, before, present, away, consumer).stream();
                    })
                    .findFirst();
        }
    }

    private static Optional<String> objection(
            Topic topic, KeptTopic kept, KeptTopic now, Duration away, Consumer<byte[], byte[]> consumer) {
        if (!kept.views().equals(now.views())) {
            return Optional.of("of %s the views %s are needed, and they are %s"
                    .formatted(topic.name(), now.views(), kept.views()));
        }
        if (!kept.topicId().equals(now.topicId())) {
            return Optional.of("the topic " + topic.name() + " was made again");
        }
        var partition = List.of(new TopicPartition(topic.name(), 0));
        long begin = requireNonNull(consumer.beginningOffsets(partition).get(partition.get(0)));
        long end = requireNonNull(consumer.endOffsets(partition).get(partition.get(0)));
        if (kept.next() < begin || kept.next() > end) {
            return Optional.of("they contain %s up to offset %d, and it has the offsets from %d to %d"
                    .formatted(topic.name(), kept.next(), begin, end));
        }
        if (kept.next() < end && mayLackTombstones(topic, away)) {
            return Optional.of("%s may have lost tombstones since they were kept %d hours ago"
                    .formatted(topic.name(), away.toHours()));
        }
        return kept.last() < begin || isThere(topic, kept, consumer)
                ? Optional.empty()
                : Optional.of("%s no longer has their record at offset %d".formatted(topic.name(), kept.last()));
    }

    /** Half of the time for which the broker retains tombstones leaves room for a clock that was set. */
    private static boolean mayLackTombstones(Topic topic, Duration away) {
        return topic.retention() instanceof Compacted compacted
                && (away.isNegative()
                        || away.compareTo(Duration.ofDays(compacted.tombstoneDays())
                                        .dividedBy(2))
                                > 0);
    }

    // A log that was restored from a backup, and then written to, has other records at the same offsets.
    private static boolean isThere(Topic topic, KeptTopic kept, Consumer<byte[], byte[]> consumer) {
        return LogReader.between(consumer, topic.name(), kept.last(), kept.last() + 1).next().stream()
                .anyMatch(record -> record.offset() == kept.last() && record.timestamp() == kept.lastWrittenAt());
    }
}
