package kz.mediagrid.platform.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import kz.mediagrid.observability.health.ServiceWaits;
import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.platform.serde.WireFormat;
import kz.mediagrid.platform.write.RecordTemplate;
import kz.mediagrid.schemas.CalendarInForce;
import kz.mediagrid.schemas.DeliveryCursor;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.kafka.mock.MockConsumerFactory;

/** A reader of cursors, messages, attempts, calendars or API keys stops at what it cannot read, and says so. */
class UnreadableRecordTest {

    private static final byte[] GARBAGE = {1, 2};

    private final RecordReader reader = new RecordReader(id -> Optional.of(DeliveryCursor.getClassSchema()));
    private final List<ConsumerRecord<byte[], byte[]>> records = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(strings = {"delivery-cursors", "messages", "message-attempts", "calendars", "api-keys"})
    void aFollowerStopsWithOneSentence(String name) throws Exception {
        var topic = Topics.named(name).orElseThrow();
        put(topic, "a", GARBAGE);

        try (var follower = follow(topic, new CopyOnWriteArrayList<>())) {
            assertThat(follower.awaitCaughtUp(Duration.ofSeconds(20))).isFalse();

            assertThat(follower.failure())
                    .hasRootCauseInstanceOf(UnreadableRecordException.class)
                    .hasRootCauseMessage(
                            name + " offset 0 cannot be read and must not be skipped, since the value does not"
                                    + " begin with a zero byte and a schema id: see docs/ops/unreadable-records.md");
        }
    }

    @Test
    void aFollowerPassesARecordThatANewerOneOfItsKeyReplaces() throws Exception {
        put(Topics.DELIVERY_CURSORS, "a", GARBAGE);
        put(Topics.DELIVERY_CURSORS, "b", cursor("b"));
        put(Topics.DELIVERY_CURSORS, "a", null);
        var followed = new CopyOnWriteArrayList<FollowedRecord>();

        try (var follower = follow(Topics.DELIVERY_CURSORS, followed)) {
            assertThat(follower.awaitCaughtUp(Duration.ofSeconds(20))).isTrue();

            assertThat(followed).extracting(FollowedRecord::offset).containsExactly(1L, 2L);
        }
    }

    @Test
    void theNewestCursorOfAnOutletIsNeverPassedOver() {
        put(Topics.DELIVERY_CURSORS, "a", cursor("a"));
        put(Topics.DELIVERY_CURSORS, "a", GARBAGE);

        assertThatThrownBy(this::cursors)
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessageContaining("delivery-cursors offset 1 cannot be read and must not be skipped");
    }

    @Test
    void aCursorThatIsReplacedNeedNotBeReadable() {
        put(Topics.DELIVERY_CURSORS, "a", GARBAGE);
        put(Topics.DELIVERY_CURSORS, "b", GARBAGE);
        put(Topics.DELIVERY_CURSORS, "a", cursor("a"));
        put(Topics.DELIVERY_CURSORS, "b", null);

        assertThat(cursors()).containsOnlyKeys("a");
    }

    @Test
    void aStageThatReadsTheCalendarsDoesNotStartWithoutOneOfThem() {
        put(Topics.CALENDARS, "kz-2026-11", GARBAGE);

        assertThatThrownBy(() -> WholeTopic.read(
                        consumer(Topics.CALENDARS),
                        Topics.CALENDARS,
                        reader::read,
                        CalendarInForce.class,
                        calendar -> {}))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessageContaining("calendars offset 0 cannot be read and must not be skipped");
    }

    private Map<String, DeliveryCursor> cursors() {
        return WholeTopic.latest(
                consumer(Topics.DELIVERY_CURSORS), Topics.DELIVERY_CURSORS, reader, DeliveryCursor.class);
    }

    private TopicFollower follow(Topic topic, List<FollowedRecord> followed) {
        var follower = new TopicFollower(
                new MockConsumerFactory<>(() -> consumer(topic)),
                topic,
                Service.NOTIFIER,
                reader,
                new DeadLetterBox(new RecordTemplate<>(MockProducer::new), Service.NOTIFIER),
                followed::add,
                new ServiceWaits("notifier", InstantSource.system()));
        follower.start();
        return follower;
    }

    private static byte[] cursor(String outlet) {
        return WireFormat.encode(
                1,
                DeliveryCursor.newBuilder().setOutletId(outlet).setNextOffset(0).build());
    }

    private void put(Topic topic, String key, byte @Nullable [] value) {
        records.add(new ConsumerRecord<>(topic.name(), 0, records.size(), key.getBytes(StandardCharsets.UTF_8), value));
    }

    private MockConsumer<byte[], byte[]> consumer(Topic topic) {
        var partition = new TopicPartition(topic.name(), 0);
        var consumer = new MockConsumer<byte[], byte[]>("earliest");
        consumer.updateBeginningOffsets(Map.of(partition, 0L));
        consumer.updateEndOffsets(Map.of(partition, (long) records.size()));
        consumer.schedulePollTask(() -> records.stream()
                .filter(record -> record.offset() >= consumer.position(partition))
                .forEach(consumer::addRecord));
        return consumer;
    }
}
