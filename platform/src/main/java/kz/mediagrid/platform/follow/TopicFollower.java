package kz.mediagrid.platform.follow;

import static java.util.Objects.requireNonNull;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import kz.mediagrid.observability.health.ServiceWaits;
import kz.mediagrid.observability.trace.Traces;
import kz.mediagrid.platform.serde.Reading.Readable;
import kz.mediagrid.platform.serde.Reading.Unreadable;
import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.event.ListenerContainerIdleEvent;
import org.springframework.kafka.listener.BatchConsumerAwareMessageListener;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.listener.ContainerProperties;
import org.springframework.kafka.listener.ContainerProperties.AckMode;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.kafka.support.TopicPartitionOffset;

/**
 * Reads one topic from a given offset to its end and onwards, and passes each record to a handler in order.
 *
 * <p>A view is rebuilt from the topic or from what it kept, so the committed offsets are not used to resume. They only show
 * other processes how far this service has read, at most a few seconds late. A rejected record before the committed offset is
 * already in the dead letters.
 */
public final class TopicFollower implements AutoCloseable {

    // Of a poll and of a fetch that bring nothing: records and transaction markers end them at once.
    private static final Duration IDLE_POLL = Duration.ofSeconds(2);

    // Every poll without records says where the consumer is.
    private static final Duration IDLE_CHECK_INTERVAL = Duration.ofMillis(1);

    // Each commit is a write of the broker, and a follower of a busy topic polls hundreds of times a second.
    private static final Duration COMMIT_INTERVAL = Duration.ofSeconds(1);

    private final ConsumerFactory<byte[], byte[]> consumers;
    private final Topic topic;
    private final String group;
    private final RecordReader reader;
    private final UnreadableRecords unreadables;
    private final Consumer<FollowedRecord> handler;
    private final StopOnWhatLasts troubles;
    private final BrokerContact contact;
    private final AtomicReference<@Nullable Exception> failure = new AtomicReference<>();
    private final ReadPosition position = new ReadPosition(() -> failure.get() != null);

    private volatile @Nullable KafkaMessageListenerContainer<byte[], byte[]> container;
    private volatile boolean begun;
    private volatile boolean closed;

    /**
     * @param consumers makes consumers of raw bytes; isolation and group are set here
     * @param handler receives the records, and may receive a record more than once; if it throws an exception, the
     *     follower stops
     * @param waits gets the waits for the broker and for schemas
     */
    public TopicFollower(
            ConsumerFactory<byte[], byte[]> consumers,
            Topic topic,
            Service service,
            RecordReader reader,
            DeadLetterBox deadLetters,
            Consumer<FollowedRecord> handler,
            ServiceWaits waits) {
        this.consumers = consumers;
        this.topic = topic;
        this.group = groupOf(service, topic);
        this.reader = reader;
        this.unreadables = new UnreadableRecords(consumers, topic, group, deadLetters);
        this.handler = handler;
        this.troubles = new StopOnWhatLasts(this::failed, topic, waits);
        this.contact = new BrokerContact(waits, System::nanoTime);
    }

    /** The consumer group that holds the progress of {@code service} on {@code topic}. */
    public static String groupOf(Service service, Topic topic) {
        return service.id() + "." + topic.name();
    }

    /** Follows the topic from its beginning. */
    public void start() {
        startAt(0);
    }

    /** Follows the topic from {@code offset}. */
    public void startAt(long offset) {
        var partition = new TopicPartition(topic.name(), 0);
        var properties = new ContainerProperties(new TopicPartitionOffset(topic.name(), 0, offset));
        properties.setGroupId(group);
        properties.setClientId(group);
        // A move of the clock waits for the committed offsets of its topic; those of others only show how far this
        // service has read.
        properties.setAckMode(topic.equals(Topics.BUSINESS_CLOCK) ? AckMode.BATCH : AckMode.TIME);
        properties.setAckTime(COMMIT_INTERVAL.toMillis());
        properties.setPollTimeout(IDLE_POLL.toMillis());
        properties
                .getKafkaConsumerProperties()
                .setProperty(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, Long.toString(IDLE_POLL.toMillis()));
        properties.setIdleEventInterval(IDLE_CHECK_INTERVAL.toMillis());
        properties.setMessageListener((BatchConsumerAwareMessageListener<byte[], byte[]>) this::take);
        var consumer = consumers.createConsumer(group, group, null, properties.getKafkaConsumerProperties());
        prepare(consumer, partition, offset);
        var following =
                new KafkaMessageListenerContainer<byte[], byte[]>(new ConsumerAtHand(consumers, consumer), properties);
        following.setBeanName("follow-" + group);
        following.setCommonErrorHandler(troubles);
        following.setApplicationEventPublisher(event -> {
            if (event instanceof ListenerContainerIdleEvent idle) {
                // The position also passes transaction markers, which no listener receives.
                position.passed(idle.getConsumer().position(partition));
                contact.check(idle.getConsumer());
            }
        });
        container = following;
        following.start();
        begun = true;
    }

    /**
     * Reads where the topic ends, and how far the group has read it. This also makes the consumer know the coordinator of the
     * group: a search for it would wait behind a fetch, if the broker is the only one.
     */
    private void prepare(
            org.apache.kafka.clients.consumer.Consumer<?, ?> consumer, TopicPartition partition, long offset) {
        try {
            position.begin(
                    offset,
                    requireNonNull(consumer.endOffsets(List.of(partition)).get(partition)));
            var committed = consumer.committed(Set.of(partition)).get(partition);
            unreadables.alreadyHandled(committed == null ? 0 : committed.offset());
        } catch (RuntimeException e) {
            consumer.close();
            throw e;
        }
    }

    /**
     * Waits until every record that the topic had at the start of the follower is handled. Returns false if that takes
     * longer than {@code limit}, or if the follower has failed.
     */
    public boolean awaitCaughtUp(Duration limit) throws InterruptedException {
        return await(position.endAtStart(), limit);
    }

    /** Waits likewise until every record before the offset {@code end} is handled. */
    boolean await(long end, Duration limit) throws InterruptedException {
        return position.await(end, limit.toNanos());
    }

    /** The number of records that are not handled yet, of those that the topic had at the start of the follower. */
    long leftAtStart() {
        return position.leftAtStart();
    }

    private void failed(Exception cause) {
        contact.end();
        troubles.passed();
        failure.set(cause);
        position.wake();
    }

    /** The failure that stopped the follower; null while it follows, before it starts, and after it was closed. */
    public @Nullable Exception failure() {
        var known = failure.get();
        var running = container;
        // A container runs only once its client is made, which takes seconds on a busy machine.
        if (known == null && running != null && begun && !closed && !running.isRunning()) {
            return new IllegalStateException("its consumer has ended");
        }
        return known;
    }

    /** The number of known records that are not handled yet; 0 before the follower starts. */
    public long lag() {
        var running = container;
        return running == null ? 0 : ConsumerLag.of(running, topic);
    }

    private void take(
            List<ConsumerRecord<byte[], byte[]>> records,
            org.apache.kafka.clients.consumer.@Nullable Consumer<?, ?> consumer) {
        for (var record : records) {
            try {
                handle(record, requireNonNull(consumer));
            } catch (RuntimeException e) {
                throw new BatchListenerFailedException("not handled", e, record);
            }
            troubles.passed();
            position.handled(record);
        }
        // The transaction marker that came with the last of them, too.
        position.passed(requireNonNull(consumer).position(new TopicPartition(topic.name(), 0)));
    }

    private void handle(
            ConsumerRecord<byte[], byte[]> record, org.apache.kafka.clients.consumer.Consumer<?, ?> consumer) {
        var key = record.key() == null ? "" : new String(record.key(), StandardCharsets.UTF_8);
        var writtenAt = Instant.ofEpochMilli(record.timestamp());
        if (record.value() == null) {
            handler.accept(new FollowedRecord(key, null, record.offset(), writtenAt));
        } else {
            var reading = reader.read(record.topic(), record.value());
            if (reading instanceof Readable readable) {
                var traceparent = Traces.traceparent(record.headers()).orElse(null);
                handler.accept(new FollowedRecord(key, readable.record(), record.offset(), writtenAt, traceparent));
            } else if (reading instanceof Unreadable unreadable) {
                unreadables.skip(record, unreadable.cause(), consumer);
            }
        }
    }

    /** The offset up to which the topic is handled. */
    ReadPosition position() {
        return position;
    }

    /**
     * Begins to stop. The result is true once no further record is handled, and false if one is still being handled after the
     * container's time for a stop.
     */
    CompletableFuture<Boolean> stopping() {
        closed = true;
        var following = container;
        if (following == null) {
            return CompletableFuture.completedFuture(true);
        }
        var stopped = new CompletableFuture<Boolean>();
        following.stop(() -> stopped.complete(true));
        return stopped.completeOnTimeout(false, ContainerProperties.DEFAULT_SHUTDOWN_TIMEOUT, TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        stopping().join();
    }
}
