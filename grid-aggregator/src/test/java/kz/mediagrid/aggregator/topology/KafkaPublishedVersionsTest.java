package kz.mediagrid.aggregator.topology;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import kz.mediagrid.canonical.CanonicalForm;
import kz.mediagrid.grid.state.PublishedVersions;
import kz.mediagrid.platform.serde.NewerRecordException;
import kz.mediagrid.replay.testing.Encoding;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.schemas.PublicationCause;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.MockConsumer;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

/** Whatever lies on media-grids, a rebuild gets the versions from it. */
class KafkaPublishedVersionsTest {

    private static final TopicPartition PARTITION = new TopicPartition(Topics.MEDIA_GRIDS.name(), 0);

    private final Encoding encoding = new Encoding();
    private final MockConsumer<byte[], byte[]> consumer = new MockConsumer<>("none");
    private final List<String> deadLetters = new ArrayList<>();
    private final PublishedVersions published = new KafkaPublishedVersions(
            () -> consumer,
            encoding::read,
            (record, cause) -> deadLetters.add(record.topic() + " offset " + record.offset() + ": " + cause));

    @Test
    void theFirstPartOfEachVersionIsItsHeader() {
        holds(bytes(part(1, 1)), bytes(part(2, 1)), bytes(part(2, 2)));

        assertThat(published.headers()).extracting(MediaGridVersion::getVersion).containsExactly(1, 2);
        assertThat(deadLetters).isEmpty();
    }

    @Test
    void aRecordThatCannotBeReadGoesToDeadLettersAndTheVersionsAroundItAreFound() {
        var garbage = "garbage, and more of it".getBytes(StandardCharsets.UTF_8);
        holds(bytes(part(1, 1)), garbage, null, bytes(part(2, 1)));

        assertThat(published.headers()).extracting(MediaGridVersion::getVersion).containsExactly(1, 2);
        assertThat(deadLetters)
                .containsExactly("media-grids offset 1: no schema", "media-grids offset 2: the record has no value");
    }

    @Test
    void aNewerRecordStillStopsTheRebuild() {
        holds(bytes(part(1, 1)), Encoding.NEWER);

        assertThatThrownBy(published::headers).isInstanceOf(NewerRecordException.class);
        assertThat(deadLetters).isEmpty();
    }

    private void holds(byte[]... values) {
        consumer.updateBeginningOffsets(Map.of(PARTITION, 0L));
        consumer.updateEndOffsets(Map.of(PARTITION, (long) values.length));
        consumer.schedulePollTask(() -> {
            for (var offset = 0; offset < values.length; offset++) {
                consumer.addRecord(
                        new ConsumerRecord<>(PARTITION.topic(), PARTITION.partition(), offset, null, values[offset]));
            }
        });
    }

    private byte[] bytes(MediaGridVersion part) {
        return encoding.serialize(PARTITION.topic(), part);
    }

    private static MediaGridVersion part(int version, int part) {
        return MediaGridVersion.newBuilder()
                .setWeek("2026-W49")
                .setVersion(version)
                .setPart(part)
                .setParts(2)
                .setPublishedAt(Instant.parse("2026-11-27T07:00:00Z"))
                .setCause(PublicationCause.SCHEDULE)
                .setCommandOffset(version)
                .setCalendarVersion("calendar")
                .setPolicyVersion("policy")
                .setCanonicalForm(CanonicalForm.NAME)
                .setStateHash("hash")
                .setEntryCount(0)
                .build();
    }
}
