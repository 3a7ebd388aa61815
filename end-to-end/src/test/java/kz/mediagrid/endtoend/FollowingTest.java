package kz.mediagrid.endtoend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import kz.mediagrid.observability.health.ServiceWaits;
import kz.mediagrid.platform.follow.DeadLetterBox;
import kz.mediagrid.platform.follow.Followed;
import kz.mediagrid.platform.follow.FollowedRecord;
import kz.mediagrid.platform.follow.Following;
import kz.mediagrid.platform.follow.RawConsumers;
import kz.mediagrid.platform.schemas.RecordSerdes;
import kz.mediagrid.platform.topics.BrokerTopics;
import kz.mediagrid.platform.write.NextSegment;
import kz.mediagrid.platform.write.RecordTemplate;
import kz.mediagrid.topics.Service;
import kz.mediagrid.topics.Topics;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ForwardingAdmin;
import org.apache.kafka.clients.admin.ListOffsetsOptions;
import org.apache.kafka.clients.admin.ListOffsetsResult;
import org.apache.kafka.clients.admin.ListOffsetsResult.ListOffsetsResultInfo;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.internals.KafkaFutureImpl;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Waiting for the present ends of topics on a real broker. */
@ExtendWith(WholeMediaGrid.class)
class FollowingTest {

    private static final Duration LIMIT = Duration.ofSeconds(3);
    private static final byte[] ERASING_NOTHING = NextSegment.KEY.getBytes(StandardCharsets.UTF_8);

    private final Map<String, Object> client;
    private final RecordSerdes serdes;
    private final RecordTemplate<SpecificRecord> template;

    FollowingTest(Newsroom newsroom) {
        client = Map.of("bootstrap.servers", newsroom.ports().bootstrapServers());
        serdes = new RecordSerdes(client);
        template = new RecordTemplate<>(client, serdes.serializer());
    }

    @AfterEach
    void close() {
        template.close();
        serdes.close();
    }

    /** An administrator whose broker takes two thirds of the limit to say that each topic has many records more than it has. */
    private static final class SlowAdmin extends ForwardingAdmin {

        SlowAdmin(Map<String, Object> client) {
            super(client);
        }

        @Override
        public ListOffsetsResult listOffsets(Map<TopicPartition, OffsetSpec> asked, ListOffsetsOptions options) {
            var ends = super.listOffsets(asked, options);
            var later = CompletableFuture.delayedExecutor(LIMIT.toMillis() * 2 / 3, TimeUnit.MILLISECONDS);
            return new ListOffsetsResult(asked.keySet().stream().collect(Collectors.toMap(topic -> topic, topic -> {
                var end = new KafkaFutureImpl<ListOffsetsResultInfo>();
                ends.partitionResult(topic)
                        .toCompletionStage()
                        .thenAcceptAsync(
                                known -> end.complete(new ListOffsetsResultInfo(
                                        known.offset() + 1_000, known.timestamp(), known.leaderEpoch())),
                                later);
                return (KafkaFuture<ListOffsetsResultInfo>) end;
            })));
        }
    }

    @Test
    void theLimitIsForTheBrokersAnswerAndForTheViewTogether() {
        try (var admin = new SlowAdmin(client)) {
            var following = follow(admin, record -> {});
            var began = System.nanoTime();

            assertThat(following.awaitPresentEnds(List.of(Topics.CONTACTS), LIMIT))
                    .isFalse();

            following.stop();
            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(LIMIT.plus(LIMIT.dividedBy(2)));
        }
    }

    @Test
    void aViewThatIsNoLongerUpdatedHasNotReadToThePresentEnd() {
        try (var admin = Admin.create(new HashMap<>(client))) {
            var stopping = new AtomicBoolean();
            var following = follow(admin, record -> {
                if (stopping.get()) {
                    throw new IllegalStateException("no room for " + record.key());
                }
            });
            assertThat(following.awaitPresentEnds(List.of(Topics.BUSINESS_CLOCK, Topics.CONTACTS), LIMIT))
                    .isTrue();

            stopping.set(true);
            template.writeNow(new ProducerRecord<>(Topics.CONTACTS.name(), ERASING_NOTHING, null));
            await().until(() -> !following.follows(Topics.CONTACTS));

            assertThat(following.awaitPresentEnds(List.of(Topics.CONTACTS), LIMIT))
                    .isFalse();
            assertThat(following.awaitPresentEnds(List.of(Topics.BUSINESS_CLOCK), LIMIT))
                    .isTrue();
            following.stop();
        }
    }

    @Test
    void aTopicIsReadOnceForAFeatureThatNeedsAllOfItAndOneThatNeedsItsEnd() {
        try (var admin = Admin.create(new HashMap<>(client))) {
            var all = new ConcurrentLinkedQueue<Long>();
            var end = new ConcurrentLinkedQueue<Long>();
            var following = following(
                    admin,
                    new Followed(Topics.AGENCIES, record -> end.add(record.offset()), () -> 3),
                    new Followed(Topics.AGENCIES, record -> all.add(record.offset())));
            following.start();

            assertThat(all).hasSizeGreaterThan(3).startsWith(0L, 1L, 2L, 3L);
            assertThat(end)
                    .containsExactlyElementsOf(
                            all.stream().filter(offset -> offset >= 3).toList());
            following.stop();
        }
    }

    @Test
    void healthAndMetricsAnswerWhileAFollowerStillEndsItsLastRecord() throws Exception {
        try (var admin = Admin.create(new HashMap<>(client))) {
            var holding = new AtomicBoolean();
            var held = new CountDownLatch(1);
            var goOn = new CountDownLatch(1);
            var following = follow(admin, record -> {
                if (holding.get()) {
                    held.countDown();
                    awaitUninterrupted(goOn);
                }
            });
            holding.set(true);
            template.writeNow(new ProducerRecord<>(Topics.CONTACTS.name(), ERASING_NOTHING, null));
            held.await();

            var stop = new Thread(following::stop);
            stop.start();
            await().until(stop::getState, Thread.State.WAITING::equals);

            assertTimeoutPreemptively(LIMIT, () -> {
                assertThat(following.health().health()).isNotNull();
                assertThat(following.needsRestart()).isEmpty();
                assertThat(following.lag(Topics.BUSINESS_CLOCK)).isZero();
            });
            assertThat(stop.isAlive()).isTrue();
            goOn.countDown();
            stop.join();
        }
    }

    private static void awaitUninterrupted(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private Following follow(Admin admin, Consumer<FollowedRecord> handler) {
        var following = following(
                admin, new Followed(Topics.CONTACTS, handler), new Followed(Topics.BUSINESS_CLOCK, record -> {}));
        following.start();
        return following;
    }

    private Following following(Admin admin, Followed... followed) {
        return new Following(
                Service.SETUP,
                new BrokerTopics(admin, true),
                RawConsumers.factory(client),
                serdes.reader(),
                new DeadLetterBox(template, Service.NOTIFIER),
                Following.Views.madeAgain(List.of(followed)),
                Duration.ofSeconds(20),
                new ServiceWaits("notifier", InstantSource.system()));
    }
}
