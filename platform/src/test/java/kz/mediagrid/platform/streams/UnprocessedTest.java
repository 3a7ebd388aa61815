package kz.mediagrid.platform.streams;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.record.TimestampType;
import org.junit.jupiter.api.Test;

/** The records that a stage has not processed are counted from the first one that is a record. */
class UnprocessedTest {

    private static final TopicPartition LOG = new TopicPartition("grid-commands", 0);
    private static final Instant WRITTEN = Instant.parse("2026-12-05T01:00:00Z");
    private static final Duration SILENCE = Duration.ofMillis(1);

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");

    @Test
    void theOldestIsTheFirstPastTheCommittedOffset() {
        holds(3, 4, 5);

        assertThat(Unprocessed.between(consumer, LOG.topic(), 4, 6, SILENCE))
                .isEqualTo(new Unprocessed(2, WRITTEN.plusSeconds(4)));
    }

    @Test
    void theMarkerOfATransactionBeforeTheFirstIsNotCounted() {
        holds(5);

        assertThat(Unprocessed.between(consumer, LOG.topic(), 4, 6, SILENCE).count())
                .isEqualTo(1);
    }

    @Test
    void whereMarkersAloneFollowNothingWaits() {
        holds();
        consumer.schedulePollTask(() -> consumer.seek(LOG, 6));

        assertThat(Unprocessed.between(consumer, LOG.topic(), 4, 6, SILENCE)).isEqualTo(new Unprocessed(0, null));
    }

    @Test
    void aBrokerThatSaysNothingIsNotWaitedFor() {
        holds();

        assertThatIllegalStateException()
                .isThrownBy(() -> Unprocessed.between(consumer, LOG.topic(), 4, 6, SILENCE))
                .withMessageContaining("at offset 4 of 6");
    }

    private void holds(long... offsets) {
        consumer.updateBeginningOffsets(Map.of(LOG, 0L));
        consumer.updateEndOffsets(Map.of(LOG, 6L));
        consumer.schedulePollTask(() -> {
            for (var offset : offsets) {
                consumer.addRecord(new ConsumerRecord<>(
                        LOG.topic(),
                        0,
                        offset,
                        WRITTEN.plusSeconds(offset).toEpochMilli(),
                        TimestampType.CREATE_TIME,
                        0,
                        0,
                        null,
                        new byte[0],
                        new RecordHeaders(),
                        Optional.empty()));
            }
        });
    }
}
