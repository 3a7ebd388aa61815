package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.time.InstantSource;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import kz.mediagrid.observability.health.ServiceWaits;
import kz.mediagrid.platform.follow.DeadLetterBox;
import kz.mediagrid.platform.follow.FollowedRecord;
import kz.mediagrid.platform.follow.RawConsumers;
import kz.mediagrid.platform.follow.TopicFollower;
import kz.mediagrid.platform.follow.WholeTopic;
import kz.mediagrid.platform.schemas.RecordSerdes;
import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.platform.serde.SchemaUnavailableException;
import kz.mediagrid.platform.write.RecordTemplate;
import kz.mediagrid.schemas.Agency;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Following a topic on a real broker: to its end and on, and never silently no more. */
@ExtendWith(WholeMediaGrid.class)
class TopicFollowerTest {

    private final Map<String, Object> client;
    private final RecordSerdes serdes;
    private final RecordTemplate<SpecificRecord> template;
    private final ServiceWaits waits = new ServiceWaits("notifier", InstantSource.system());

    TopicFollowerTest(Newsroom newsroom) {
        client = Map.of("bootstrap.servers", newsroom.ports().bootstrapServers());
        serdes = new RecordSerdes(client);
        template = new RecordTemplate<>(client, serdes.serializer());
        // So that the outcomes' topic ends in a transaction marker, behind its last record.
        newsroom.request("POST", "/api/planned-events")
                .as(newsroom.agencyKey("edu"))
                .once()
                .waiting()
                .json(Plans.pressConference("2026-12-09"))
                .send();
    }

    @AfterEach
    void close() {
        template.close();
        serdes.close();
    }

    @Test
    void aTopicThatEndsInATransactionMarkerIsReadToItsEnd() throws Exception {
        List<FollowedRecord> followed = new CopyOnWriteArrayList<>();
        try (var follower = follow(Topics.SUBMISSION_OUTCOMES, followed::add)) {
            assertThat(follower.awaitCaughtUp(Duration.ofSeconds(10))).isTrue();
            assertThat(followed).isNotEmpty();
            assertThat(follower.failure()).isNull();
        }
    }

    @Test
    void aHandlerThatFailsStopsItAndItSaysSo() {
        try (var follower = follow(Topics.AGENCIES, record -> {
            throw new IllegalStateException("no room for " + record.key());
        })) {
            await().until(() -> follower.failure() != null);

            assertThat(follower.failure()).hasRootCauseInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void aConsumerAtTheEndOfATopicIsClosedWithoutTheAnswerToItsFetch() {
        var patient = new HashMap<>(client);
        patient.put(ConsumerConfig.FETCH_MAX_WAIT_MS_CONFIG, 60_000);
        var consumer = RawConsumers.factory(patient).createConsumer();
        WholeTopic.read(consumer, Topics.AGENCIES, record -> {});
        // Its fetch of what comes next is on its way.
        consumer.poll(Duration.ofMillis(500));

        // By itself, it would wait for half a minute.
        assertTimeout(Duration.ofSeconds(20), () -> consumer.close());
    }

    @Test
    void oneThatWasClosedHasNotFailed() throws Exception {
        var follower = follow(Topics.AGENCIES, record -> {});
        follower.awaitCaughtUp(Duration.ofSeconds(10));

        follower.close();

        assertThat(follower.failure()).isNull();
    }

    @Test
    void aFollowerAtTheEndOfATopicIsClosedWithoutTheAnswerToItsFetch() throws Exception {
        var quickest = Duration.ofDays(1);
        for (int tries = 0; tries < 3; tries++) {
            var follower = follow(Topics.AGENCIES, record -> {});
            assertThat(follower.awaitCaughtUp(Duration.ofSeconds(10))).isTrue();
            long before = System.nanoTime();
            follower.close();
            quickest = Collections.min(List.of(quickest, Duration.ofNanos(System.nanoTime() - before)));
        }

        // The answer would come after two seconds.
        assertThat(quickest).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void aSchemaThatIsUnavailableForAWhileIsWaitedFor() throws Exception {
        List<FollowedRecord> followed = new CopyOnWriteArrayList<>();
        var asked = new AtomicInteger();
        var late = new RecordReader(id -> {
            if (asked.incrementAndGet() < 3) {
                throw new SchemaUnavailableException("the broker did not answer");
            }
            return Optional.of(Topic.schema(Agency.class));
        });

        try (var follower = follow(Topics.AGENCIES, late, followed::add)) {
            assertThat(follower.awaitCaughtUp(Duration.ofSeconds(20))).isTrue();
            assertThat(followed)
                    .extracting(FollowedRecord::offset)
                    .startsWith(0L)
                    .doesNotHaveDuplicates();
        }
    }

    @Test
    void itsLagIsTheRecordsThatAreStillToBeRead() {
        var oneByOne = new HashMap<>(client);
        oneByOne.put("max.poll.records", 1);
        var go = new CompletableFuture<Void>();
        try (var follower = follow(oneByOne, Topics.AGENCIES, serdes.reader(), record -> go.join())) {
            await().until(() -> follower.lag() > 0);

            go.complete(null);

            await().until(() -> follower.lag() == 0);
        }
    }

    private TopicFollower follow(Topic topic, Consumer<FollowedRecord> handler) {
        return follow(topic, serdes.reader(), handler);
    }

    private TopicFollower follow(Topic topic, RecordReader reader, Consumer<FollowedRecord> handler) {
        return follow(client, topic, reader, handler);
    }

    private TopicFollower follow(
            Map<String, Object> client, Topic topic, RecordReader reader, Consumer<FollowedRecord> handler) {
        var follower = new TopicFollower(
                RawConsumers.factory(client),
                topic,
                Service.SETUP,
                reader,
                new DeadLetterBox(template, Service.NOTIFIER),
                handler,
                waits);
        follower.start();
        return follower;
    }
}
