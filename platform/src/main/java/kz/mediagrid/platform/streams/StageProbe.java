package kz.mediagrid.platform.streams;

import static java.util.Objects.requireNonNull;

import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import kz.mediagrid.platform.topics.BrokerTopics;
import kz.mediagrid.topics.Topic;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.GroupIdNotFoundException;
import org.apache.kafka.common.errors.InterruptException;
import org.springframework.kafka.core.ConsumerFactory;

/** Asks the broker how far the stages are, for another service that watches them. It waits at most some seconds for an answer. */
public final class StageProbe {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final Properties ONE_RECORD = new Properties();

    static {
        ONE_RECORD.setProperty(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, "1");
        // The broker sends a larger record, too, but not the hundreds that may follow it.
        ONE_RECORD.setProperty(ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG, "1024");
        ONE_RECORD.setProperty(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, Long.toString(TIMEOUT.toMillis()));
    }

    private final Admin admin;
    private final BrokerTopics topics;
    private final ConsumerFactory<byte[], byte[]> consumers;

    /** @param consumers makes consumers that read raw bytes of committed records only */
    public StageProbe(Admin admin, BrokerTopics topics, ConsumerFactory<byte[], byte[]> consumers) {
        this.admin = admin;
        this.topics = topics;
        this.consumers = consumers;
    }

    /**
     * The number of instances in the group of a stage: each has one thread, also one that stands by.
     *
     * @throws KafkaException if the broker does not answer
     */
    public int instances(String group) {
        try {
            return requireNonNull(
                            get(admin.describeConsumerGroups(List.of(group)).all(), group)
                                    .get(group))
                    .members()
                    .size();
        } catch (GroupIdNotFoundException nobody) {
            return 0;
        }
    }

    /**
     * The records of {@code input}, a topic of one partition, past the offset that the group of a stage has committed.
     *
     * @throws KafkaException if the broker does not answer
     */
    public Unprocessed unprocessed(String group, Topic input) {
        // Asked first: an offset that is committed meanwhile makes no record unprocessed.
        long end = end(input);
        var committed = get(admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(), group)
                .get(new TopicPartition(input.name(), 0));
        long from = committed == null ? 0 : committed.offset();
        if (from >= end) {
            return Unprocessed.none();
        }
        // Without a name: the metrics of a client that is open for one read would come and go.
        try (var consumer = consumers.createConsumer(null, null, null, ONE_RECORD)) {
            return Unprocessed.between(consumer, input.name(), from, end, TIMEOUT);
        }
    }

    private long end(Topic input) {
        try {
            return requireNonNull(topics.ends(List.of(input), TIMEOUT).get(input));
        } catch (TimeoutException e) {
            throw unanswered(input.name(), e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static <T> T get(KafkaFuture<T> answer, String group) {
        try {
            return answer.get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof KafkaException failure ? failure : unanswered(group, e);
        } catch (TimeoutException e) {
            throw unanswered(group, e);
        } catch (InterruptedException e) {
            throw new InterruptException(e);
        }
    }

    private static KafkaException unanswered(String what, Exception cause) {
        return new KafkaException(
                "the broker did not answer about " + what + " within " + TIMEOUT.toSeconds() + " s", cause);
    }
}
