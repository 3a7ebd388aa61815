package kz.mediagrid.platform.follow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** A topic is read from an offset to an end that does not move. */
class LogReaderTest {

    private static final TopicPartition LOG = new TopicPartition("grid-commands", 0);

    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");

    @Test
    void aTopicIsReadToWhereItEndedAndNotOn() {
        holds(2, 0, 1, 2);

        assertThat(offsets(LogReader.whole(consumer, LOG.topic()))).containsExactly(0L, 1L);
    }

    @Test
    void whatEndsInTransactionMarkersIsReadToTheEndToo() {
        holds(4, 0, 1);
        consumer.schedulePollTask(() -> consumer.seek(LOG, 4));

        assertThat(offsets(LogReader.whole(consumer, LOG.topic()))).containsExactly(0L, 1L);
    }

    @Test
    void betweenTwoOffsetsTheFirstIsReadAndTheLastIsNot() {
        holds(9, 3, 4, 5);

        assertThat(offsets(LogReader.between(consumer, LOG.topic(), 3, 5))).containsExactly(3L, 4L);
    }

    @Test
    void aBrokerThatSaysNothingIsNotWaitedForForEver() {
        holds(2, 0);
        var reader = LogReader.whole(consumer, LOG.topic());
        reader.next();

        assertThatThrownBy(() -> reader.next(Duration.ofMillis(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("grid-commands")
                .hasMessageContaining("at offset 1 of 2");
    }

    private void holds(long end, long... offsets) {
        consumer.updateBeginningOffsets(Map.of(LOG, 0L));
        consumer.updateEndOffsets(Map.of(LOG, end));
        consumer.schedulePollTask(() -> {
            for (var offset : offsets) {
                consumer.addRecord(
                        new ConsumerRecord<>(LOG.topic(), LOG.partition(), offset, new byte[0], new byte[0]));
            }
        });
    }

    private static List<Long> offsets(LogReader reader) {
        var offsets = new ArrayList<Long>();
        while (!reader.isAtEnd()) {
            reader.next().forEach(record -> offsets.add(record.offset()));
        }
        return offsets;
    }
}
