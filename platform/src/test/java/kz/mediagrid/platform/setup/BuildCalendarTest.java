package kz.mediagrid.platform.setup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import kz.mediagrid.calendar.WorkingCalendar;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.Test;

/** The first calendar on the log is written once, by the first setup that gets so far. */
class BuildCalendarTest {

    private static final TopicPartition PARTITION = new TopicPartition(Topics.CALENDARS.name(), 0);
    private static final int SCHEMA_ID = 7;

    private final MockProducer<byte[], byte[]> topic =
            new MockProducer<>(true, null, new ByteArraySerializer(), new ByteArraySerializer());

    @Test
    void aSetupThatWasCutShortIsCompletedByTheNextOne() {
        topic.sendException = new KafkaException("the broker is gone");
        assertThatThrownBy(() -> setup(WorkingCalendar.kazakhstan())).hasMessageContaining("the broker is gone");
        assertThat(topic.history()).isEmpty();
        topic.sendException = null;

        setup(WorkingCalendar.kazakhstan());

        assertThat(topic.history()).singleElement().satisfies(written -> {
            assertThat(written.topic()).isEqualTo("calendars");
            assertThat(text(written.key()))
                    .isEqualTo(WorkingCalendar.kazakhstan().version());
            assertThat(text(written.value()))
                    .contains(WorkingCalendar.kazakhstan().text());
        });
    }

    @Test
    void aBuildThatCameWithAnotherOneWritesNothing() {
        setup(WorkingCalendar.kazakhstan());

        setup(WorkingCalendar.parse(
                WorkingCalendar.kazakhstan().text().replaceFirst("(?m)^version,.*$", "version,kz-later")));

        assertThat(topic.history()).hasSize(1);
    }

    /** A build's setup comes to its last step, and finds on the topic what others wrote. */
    private void setup(WorkingCalendar calendar) {
        var written = topic.history();
        try (var consumer = new MockConsumer<byte[], byte[]>("none")) {
            consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
            consumer.updateEndOffsets(Map.of(PARTITION, (long) written.size()));
            consumer.schedulePollTask(() -> {
                for (var offset = 0; offset < written.size(); offset++) {
                    consumer.addRecord(new ConsumerRecord<>(
                            PARTITION.topic(),
                            PARTITION.partition(),
                            offset,
                            written.get(offset).key(),
                            written.get(offset).value()));
                }
            });
            new BuildCalendar(consumer, topic, calendar).writeWhereNoneIs(schema -> SCHEMA_ID);
        }
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
