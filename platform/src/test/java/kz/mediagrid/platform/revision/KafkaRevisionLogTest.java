package kz.mediagrid.platform.revision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicInteger;
import kz.mediagrid.platform.follow.ViewProgress;
import kz.mediagrid.platform.write.NotAcknowledgedException;
import kz.mediagrid.schemas.DeliveryCursor;
import kz.mediagrid.topics.Topic;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** Each revision is written once, also while the broker is late to end a transaction that it has committed. */
class KafkaRevisionLogTest {

    private final List<Long> committed = new ArrayList<>();
    private final AtomicInteger decided = new AtomicInteger();
    private int shown;
    private boolean late;

    /** A broker that ends each transaction before it lets another producer open. */
    private final class Broker extends MockProducer<byte[], byte[]> {

        Broker() {
            super(true, null, new ByteArraySerializer(), new ByteArraySerializer());
        }

        @Override
        public void initTransactions() {
            super.initTransactions();
            shown = committed.size();
        }

        @Override
        public void commitTransaction() {
            int before = history().size();
            super.commitTransaction();
            history().stream().skip(before).forEach(record -> committed.add((long) record.value()[0]));
        }
    }

    /** A view of what is committed. A transaction that the broker has not ended is not before the present end. */
    private final ViewProgress views = new ViewProgress() {
        @Override
        public boolean awaitPresentEnds(Collection<Topic> of, Duration limit) {
            return true;
        }

        @Override
        public boolean await(Map<Topic, Long> ends, Duration limit) {
            shown = late ? shown : committed.size();
            return !late;
        }
    };

    private final KafkaRevisionLog log = new KafkaRevisionLog(
            Broker::new,
            (topic, record) -> new byte[] {(byte) ((DeliveryCursor) record).getNextOffset()},
            views,
            List.of(Topics.DELIVERY_CURSORS),
            Topics.LARGEST_COMMAND);

    /** Writes the revision after the one that the view shows. */
    private long writeNext() {
        return log.decide(records -> {
            decided.incrementAndGet();
            long revision = shown + 1L;
            var record = DeliveryCursor.newBuilder()
                    .setOutletId("tv")
                    .setNextOffset(revision)
                    .build();
            records.put(Topics.DELIVERY_CURSORS, "tv", record);
            return revision;
        });
    }

    @Test
    void eachDecisionIsMadeOnceAndShown() {
        assertThat(writeNext()).isEqualTo(1);
        assertThat(writeNext()).isEqualTo(2);

        assertThat(committed).containsExactly(1L, 2L);
        assertThat(decided).hasValue(2);
    }

    @Test
    void aRevisionThatIsNotShownYetIsNotWrittenAgain() {
        late = true;
        assertThatThrownBy(this::writeNext)
                .isInstanceOf(NotAcknowledgedException.class)
                .hasRootCauseMessage("it is stored, but not yet visible");
        late = false;

        assertThat(writeNext()).isEqualTo(2);
        assertThat(committed).containsExactly(1L, 2L);
    }

    @Test
    void theEndOfAServiceDoesNotWaitForADecision() throws Exception {
        var deciding = new CountDownLatch(1);
        var closed = new CountDownLatch(1);
        // The common pool may have one thread, which the decision would keep.
        Executor threads = work -> new Thread(work).start();
        var decision = CompletableFuture.supplyAsync(
                () -> log.decide(records -> {
                    deciding.countDown();
                    try {
                        closed.await();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                    return "nothing to write";
                }),
                threads);
        deciding.await();

        try {
            assertThat(CompletableFuture.runAsync(log::close, threads)).succeedsWithin(Duration.ofSeconds(5));
        } finally {
            closed.countDown();
        }
        assertThat(decision).succeedsWithin(Duration.ofSeconds(5)).isEqualTo("nothing to write");
    }
}
