package kz.mediagrid.platform.follow;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import kz.mediagrid.observability.health.ServiceWaits;
import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.platform.serde.SchemaUnavailableException;
import kz.mediagrid.platform.serde.WireFormat;
import kz.mediagrid.platform.write.RecordTemplate;
import kz.mediagrid.schemas.DeliveryCursor;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.Metric;
import org.apache.kafka.common.MetricName;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.FencedInstanceIdException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.kafka.mock.MockConsumerFactory;

/** A follower tells for what it waits: the broker, a schema, the end of its topic. */
class FollowerWaitsTest {

    private static final TopicPartition CURSORS = new TopicPartition(Topics.DELIVERY_CURSORS.name(), 0);

    private static final RecordReader READABLE = new RecordReader(id -> Optional.of(DeliveryCursor.getClassSchema()));

    private final ServiceWaits waits = new ServiceWaits("notifier", InstantSource.system());
    private final AtomicLong time = new AtomicLong();
    private final AtomicLong received = new AtomicLong();
    private List<Integer> schemas = List.of(1); // of the topic's records

    @Test
    void aClientThatReceivesNothingForSomeSecondsWaitsForTheBroker() {
        var contact = new BrokerContact(waits, time::get);
        var client = client();

        for (int second = 1; second <= 8; second++) {
            received.incrementAndGet();
            check(contact, client, second);
        }
        check(contact, client, 13);
        assertThat(subjects()).isEmpty();
        check(contact, client, 14);
        assertThat(subjects()).containsExactly("the broker");

        received.incrementAndGet();
        check(contact, client, 15);
        assertThat(subjects()).isEmpty();
    }

    @Test
    void theSchemaOfARecordIsWaitedForUntilTheRecordIsHandled() throws Exception {
        var known = new AtomicBoolean();

        try (var follower = follow(knowing(1, known), record -> {})) {
            await().until(() -> subjects().equals(List.of("the schema of a record of delivery-cursors")));
            assertThat(shown().get(0)).containsEntry("details", "schema-ids is empty: run the setup first");

            known.set(true);

            assertThat(follower.awaitCaughtUp(Duration.ofSeconds(20))).isTrue();
            assertThat(subjects()).isEmpty();
        }
    }

    @Test
    void theRecordsBeforeOneThatWaitsForItsSchemaAreHandledOnce() throws Exception {
        schemas = List.of(1, 2);
        var known = new AtomicBoolean();
        var handled = new CopyOnWriteArrayList<Long>();

        try (var follower = follow(knowing(2, known), record -> handled.add(record.offset()))) {
            await().until(() -> subjects().equals(List.of("the schema of a record of delivery-cursors")));

            known.set(true);

            assertThat(follower.awaitCaughtUp(Duration.ofSeconds(20))).isTrue();
            assertThat(handled).containsExactly(0L, 1L);
        }
    }

    @Test
    void aFollowerThatStoppedWaitsForNothing() {
        var known = new AtomicBoolean();
        var reader = new RecordReader(id -> {
            if (!known.get()) {
                throw new SchemaUnavailableException("schema-ids is empty: run the setup first");
            }
            return Optional.empty();
        });

        try (var follower = follow(reader, record -> {})) {
            await().until(() -> subjects().equals(List.of("the schema of a record of delivery-cursors")));

            known.set(true);

            await().until(() -> follower.failure() != null);
            assertThat(subjects()).isEmpty();
        }
    }

    @Test
    void aClientThatIsUsedNoMoreWaitsForNoBroker() {
        var contact = new BrokerContact(waits, time::get);
        var client = client();
        check(contact, client, 1);
        check(contact, client, 7);
        assertThat(subjects()).containsExactly("the broker");

        contact.end();

        assertThat(subjects()).isEmpty();
    }

    @Test
    void aStartWaitsUntilItsTopicsAreReadAndTellsWhatIsLeft() {
        var goOn = new CountDownLatch(1);
        var reader = new RecordReader(id -> Optional.of(DeliveryCursor.getClassSchema()));

        try (var follower = follow(reader, record -> awaitUninterrupted(goOn))) {
            var reading = new ReadingToTheEnd(Map.of(Topics.DELIVERY_CURSORS, follower), Duration.ofSeconds(20));
            var start = CompletableFuture.runAsync(() -> reading.await(waits));
            await().until(() -> subjects().equals(List.of("topics to be read")));
            assertThat(shown().get(0)).containsEntry("details", "delivery-cursors: 1 records left");
            await().until(() -> Integer.valueOf(0).equals(shown().get(0).get("percent")));

            goOn.countDown();

            start.join();
            assertThat(subjects()).isEmpty();
        }
    }

    @Test
    void aRestartHelpsAFollowerThatStoppedAtItsOwnFaultAndNoneThatCannotReadARecord() {
        var reader = new RecordReader(id -> Optional.of(DeliveryCursor.getClassSchema()));

        try (var broken = follow(reader, record -> {
            throw new IllegalStateException("no room");
        })) {
            await().until(() -> broken.failure() != null);
            assertThat(UnreadableRecordException.leavesARestart(broken.failure()))
                    .isTrue();
        }
        try (var stuck = follow(new RecordReader(id -> Optional.empty()), record -> {})) {
            await().until(() -> stuck.failure() != null);
            assertThat(UnreadableRecordException.leavesARestart(stuck.failure()))
                    .isFalse();
        }
    }

    @Test
    void aFollowerThatBeginsHasNotStopped() {
        var begins = new AtomicReference<TopicFollower>();
        var told = new ArrayList<@Nullable Exception>();

        try (var follower = follower(
                READABLE,
                record -> {},
                () -> consumer(() -> told.add(requireNonNull(begins.get()).failure())))) {
            begins.set(follower);
            follower.start();

            assertThat(told).isNotEmpty().containsOnlyNulls();
        }
    }

    @Test
    void aConsumerThatEndedIsToldOnce() {
        try (var follower = follower(READABLE, record -> {}, () -> {
            var fenced = consumer();
            fenced.setPollException(new FencedInstanceIdException("another instance has the name"));
            return fenced;
        })) {
            follower.start();

            await().until(() -> follower.failure() != null);
            assertThat(ReadingToTheEnd.sentence(Topics.DELIVERY_CURSORS, requireNonNull(follower.failure())))
                    .isEqualTo("delivery-cursors is no longer followed: its consumer has ended");
        }
    }

    private void check(BrokerContact contact, MockConsumer<byte[], byte[]> client, int second) {
        time.set(Duration.ofSeconds(second).toNanos());
        contact.check(client);
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Gets the schema {@code late} only once it is known. */
    private static RecordReader knowing(int late, AtomicBoolean known) {
        return new RecordReader(id -> {
            if (id == late && !known.get()) {
                throw new SchemaUnavailableException("schema-ids is empty: run the setup first");
            }
            return Optional.of(DeliveryCursor.getClassSchema());
        });
    }

    private TopicFollower follow(RecordReader reader, Consumer<FollowedRecord> handler) {
        var follower = follower(reader, handler, this::consumer);
        follower.start();
        return follower;
    }

    private TopicFollower follower(
            RecordReader reader, Consumer<FollowedRecord> handler, Supplier<MockConsumer<byte[], byte[]>> consumers) {
        return new TopicFollower(
                new MockConsumerFactory<>(consumers::get),
                Topics.DELIVERY_CURSORS,
                Service.NOTIFIER,
                reader,
                new DeadLetterBox(new RecordTemplate<>(MockProducer::new), Service.NOTIFIER),
                handler,
                waits);
    }

    private MockConsumer<byte[], byte[]> consumer() {
        return consumer(() -> {});
    }

    /** @param assigning runs while a container that begins assigns the partition */
    private MockConsumer<byte[], byte[]> consumer(Runnable assigning) {
        var cursor =
                DeliveryCursor.newBuilder().setOutletId("a").setNextOffset(0).build();
        var key = "a".getBytes(StandardCharsets.UTF_8);
        var records = IntStream.range(0, schemas.size())
                .mapToObj(offset -> new ConsumerRecord<>(
                        CURSORS.topic(), 0, offset, key, WireFormat.encode(schemas.get(offset), cursor)))
                .toList();
        var consumer = new MockConsumer<byte[], byte[]>("earliest") {
            @Override
            public synchronized void assign(Collection<TopicPartition> partitions) {
                super.assign(partitions);
                assigning.run();
            }
        };
        consumer.updateBeginningOffsets(Map.of(CURSORS, 0L));
        consumer.updateEndOffsets(Map.of(CURSORS, (long) records.size()));
        addAgain(consumer, records);
        return consumer;
    }

    /** Like a broker, which returns records again, together, to a client that seeks back. */
    private static void addAgain(MockConsumer<byte[], byte[]> consumer, List<ConsumerRecord<byte[], byte[]>> records) {
        consumer.schedulePollTask(() -> {
            records.stream()
                    .filter(record -> consumer.position(CURSORS) <= record.offset())
                    .forEach(consumer::addRecord);
            addAgain(consumer, records);
        });
    }

    /** A client of Kafka with the metric that Kafka's own client has. */
    private MockConsumer<byte[], byte[]> client() {
        var name = new MetricName(BrokerContact.RECEIVED, "consumer-metrics", "", Map.of());
        return new MockConsumer<>("earliest") {
            @Override
            public Map<MetricName, Metric> metrics() {
                return Map.of(name, new Metric() {
                    @Override
                    public MetricName metricName() {
                        return name;
                    }

                    @Override
                    public Object metricValue() {
                        return received.doubleValue();
                    }
                });
            }
        };
    }

    private List<String> subjects() {
        return shown().stream().map(wait -> String.valueOf(wait.get("for"))).toList();
    }

    @SuppressWarnings("unchecked")
    private List<Map<String, Object>> shown() {
        return (List<Map<String, Object>>) waits.health().health().getDetails().get("waits");
    }
}
