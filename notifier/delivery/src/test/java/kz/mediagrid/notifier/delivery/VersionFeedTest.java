package kz.mediagrid.notifier.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import kz.mediagrid.notifier.outlet.ActiveOutlet;
import kz.mediagrid.notifier.outlet.GridLinks;
import kz.mediagrid.notifier.outlet.Outlets;
import kz.mediagrid.outlets.Destination;
import kz.mediagrid.outlets.Serving;
import kz.mediagrid.platform.serde.Reading;
import kz.mediagrid.platform.serde.Reading.Readable;
import kz.mediagrid.platform.serde.Reading.Unreadable;
import kz.mediagrid.schemas.DeliveryCursor;
import kz.mediagrid.schemas.GridFilter;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.Outlet;
import kz.mediagrid.state.testing.HeapStores;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class VersionFeedTest {

    private static final Instant NOW = Instant.parse("2026-12-04T07:00:00Z");
    private static final TopicPartition PARTITION = new TopicPartition(Topics.MEDIA_GRIDS.name(), 0);

    private final VersionLog versions = new VersionLog(new HeapStores());
    private final Map<String, MediaGridVersion> parts = new ConcurrentHashMap<>();
    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");
    private volatile CountDownLatch mayBeRead = new CountDownLatch(0);
    private final VersionFeed feed = new VersionFeed(
            versions,
            consumer,
            this::read,
            new OutletContents(
                    new GridLinks(URI.create("https://grid.example/"), new Outlets(), Clock.fixed(NOW, ZoneOffset.UTC)),
                    code -> Optional.empty(),
                    Clock.fixed(NOW, ZoneOffset.UTC)));

    @Test
    void anOutletsCursorHasItsId() {
        assertThat(feed.cursorOf("a")).isEqualTo("a");
    }

    @Test
    void anOutletIsSentFirstWhatCameAfterItsStartAndThenWhatFollowsItsCursor() {
        publish(1, 0);
        publish(2, 2);
        publish(3, 4);

        assertThat(feed.next(new Serving(outlet(1), null))).contains(new VersionRef("2026-W50", 2, 2, 3));
        assertThat(feed.next(new Serving(outlet(1), cursor(3)))).contains(new VersionRef("2026-W50", 3, 4, 5));
        assertThat(feed.next(new Serving(outlet(1), cursor(5)))).isEmpty();
    }

    @Test
    void aBodySaysWhatLiesOnTheTopicAndWhereTheWholeVersionIs() throws Exception {
        publish(1, 0);

        byte[] body;
        try (feed) {
            body = feed.body(new Destination(outlet(0), null), version(0)).get(10, TimeUnit.SECONDS);
        }

        var data = JsonMapper.shared()
                .readTree(new String(body, StandardCharsets.UTF_8))
                .get("data");
        assertThat(data.get("week").asString()).isEqualTo("2026-W50");
        assertThat(data.toString()).contains("e-1");
        assertThat(data.get("grid").asString()).isEqualTo("https://grid.example/api/grids/2026-W50/versions/1");
        assertThat(data.get("gridKey").asString()).startsWith("a.");
    }

    /** The event is on a Tuesday. */
    @ParameterizedTest
    @CsvSource({"2, 1", "3, 0"})
    void anOutletWithAFilterIsSentWhatPassesAndTheNumberOfAllChanges(int day, int passes) throws Exception {
        publish(1, 0);

        try (feed) {
            assertThat(data(outlet(0)).has("filtered")).isFalse();
            offer(1, 0);
            var data = data(filtering(outlet(0), day));

            assertThat(data.get("filtered").asBoolean()).isTrue();
            assertThat(data.get("changeCount").asInt()).isEqualTo(1);
            assertThat(data.get("matchingCount").asInt()).isEqualTo(passes);
            assertThat(data.get("inline").asString()).isEqualTo("ENTRIES");
            assertThat(data.get("changes")).hasSize(passes);
            assertThat(data(filtering(outlet(0), day)))
                    .as("from the cache, for the same filter")
                    .isEqualTo(data);
        }
    }

    @Test
    void anOutletWithAFilterThatLacksTheVersionBeforeIsSentTheEntriesThatPass() throws Exception {
        publish(1, 0);

        try (feed) {
            var resumed = Outlet.newBuilder(filtering(outlet(0), 3))
                    .setSkipSupersededBefore(1)
                    .build();
            offer(1, 0);
            var data = data(resumed);

            assertThat(data.get("whole").asBoolean()).isTrue();
            assertThat(data.get("entryCount").asInt()).isEqualTo(1);
            assertThat(data.get("matchingCount").asInt()).isZero();
            assertThat(data.get("entries")).isEmpty();
        }
    }

    private JsonNode data(Outlet outlet) throws Exception {
        var body =
                feed.body(Destination.webhook(outlet).orElseThrow(), version(0)).get(10, TimeUnit.SECONDS);
        return JsonMapper.shared()
                .readTree(new String(body, StandardCharsets.UTF_8))
                .get("data");
    }

    private static Outlet filtering(Outlet outlet, int day) {
        return Outlet.newBuilder(outlet)
                .setFilter(GridFilter.newBuilder().setDays(List.of(day)).build())
                .build();
    }

    @Test
    void aBodyThatWaitsWhenTheFeedIsClosedFails() throws Exception {
        publish(1, 0);
        publish(2, 2);
        mayBeRead = new CountDownLatch(1);
        var underWay = feed.body(new Destination(outlet(0), null), version(0));
        var waiting = feed.body(new Destination(outlet(0), null), version(2));

        feed.close();
        mayBeRead.countDown();

        assertThatThrownBy(() -> waiting.get(10, TimeUnit.SECONDS)).hasRootCauseMessage("delivery has ended");
        assertThat(underWay).isDone();
    }

    private Reading read(String topic, byte[] value) {
        try {
            mayBeRead.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
        var part = parts.get(new String(value, StandardCharsets.UTF_8));
        return part == null ? new Unreadable("no part") : new Readable(part);
    }

    private void publish(int number, long offset) {
        var part = Parts.part("2026-W50", number, 1, 1, Parts.added("e-" + number, "Ашылу"));
        var value = "version " + number;
        versions.apply(part, offset);
        parts.put(value, part);
        offer(number, offset);
    }

    /** Lets the next read find the version. */
    private void offer(int number, long offset) {
        var value = "version " + number;
        consumer.schedulePollTask(() -> consumer.addRecord(new ConsumerRecord<>(
                PARTITION.topic(), PARTITION.partition(), offset, null, value.getBytes(StandardCharsets.UTF_8))));
    }

    private VersionRef version(long offset) {
        return versions.next(offset, 0).orElseThrow();
    }

    private static DeliveryCursor cursor(long nextOffset) {
        return DeliveryCursor.newBuilder()
                .setOutletId("a")
                .setNextOffset(nextOffset)
                .build();
    }

    private static Outlet outlet(long startOffset) {
        return ActiveOutlet.named("a").setStartOffset(startOffset).build();
    }
}
