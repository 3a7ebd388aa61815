package kz.mediagrid.accounts.key;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import kz.mediagrid.platform.follow.ViewProgress;
import kz.mediagrid.platform.revision.KafkaRevisionLog;
import kz.mediagrid.platform.revision.RevisionLog;
import kz.mediagrid.platform.write.NotAcknowledgedException;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.Serializer;

/**
 * Writes API keys, in turn with all other processes that write them: gateways, and commands of operators. Of two processes
 * that write at once, one decides again by what the other wrote.
 */
public final class KeyRevisions {

    private static final String TRANSACTIONAL_ID = "producer-gateway.api-keys";
    private static final int LARGEST_KEY = 16_000;
    private static final Duration COMMAND_TIMEOUT = Duration.ofSeconds(30);

    private KeyRevisions() {}

    /**
     * The log of a service.
     *
     * @param connection the settings to connect to the broker
     * @param views the progress of the view of API keys
     */
    public static KafkaRevisionLog of(
            Map<String, Object> connection, Serializer<SpecificRecord> serializer, ViewProgress views) {
        return new KafkaRevisionLog(
                connection, TRANSACTIONAL_ID, serializer, views, List.of(Topics.API_KEYS), LARGEST_KEY);
    }

    /** The log of a command, whose decisions read the topic themselves. It repeats a write that the broker does not take in time. */
    public static RevisionLog ofCommand(KafkaRevisionLog log) {
        return new RevisionLog() {
            @Override
            public <T> T decide(Function<Records, T> decision) {
                long began = System.nanoTime();
                while (true) {
                    try {
                        return log.decide(decision);
                    } catch (NotAcknowledgedException e) {
                        if (System.nanoTime() - began > COMMAND_TIMEOUT.toNanos()) {
                            throw e;
                        }
                    }
                }
            }
        };
    }

    /**
     * Compares with the ends of the topics as a reader of committed records sees them. An end is beyond a record only after the
     * record's transaction has ended.
     */
    public record CommittedEnds(Consumer<byte[], byte[]> consumer) implements ViewProgress {

        /** True, since a decision reads the topic to its present end. */
        @Override
        public boolean awaitPresentEnds(Collection<Topic> of, Duration limit) {
            return true;
        }

        @Override
        public boolean await(Map<Topic, Long> ends, Duration limit) {
            long began = System.nanoTime();
            while (!isBeyond(ends)) {
                if (System.nanoTime() - began > limit.toNanos()) {
                    return false;
                }
            }
            return true;
        }

        private boolean isBeyond(Map<Topic, Long> ends) {
            return ends.entrySet().stream().allMatch(end -> {
                var partition = new TopicPartition(end.getKey().name(), 0);
                return requireNonNull(consumer.endOffsets(List.of(partition)).get(partition)) >= end.getValue();
            });
        }
    }
}
