package kz.mediagrid.aggregator.topology;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import kz.mediagrid.aggregator.grid.VersionHeaders;
import kz.mediagrid.platform.serde.Reading.Readable;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads back from the broker what was published. */
public final class KafkaPublishedVersions implements PublishedVersions {

    private static final TopicPartition PARTITION = new TopicPartition(Topics.MEDIA_GRIDS.name(), 0);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Map<String, Object> settings;
    private final RecordReading reading;

    /** @param client how to reach the broker, e.g. {@code bootstrap.servers} and its security settings */
    public KafkaPublishedVersions(Map<String, Object> client, RecordReading reading) {
        this.settings = new HashMap<>(client);
        // The default would also show versions whose transaction was aborted.
        settings.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        this.reading = reading;
    }

    @Override
    public List<MediaGridVersion> headers() {
        var headers = new ArrayList<MediaGridVersion>();
        try (var consumer = new KafkaConsumer<>(settings, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            consumer.assign(List.of(PARTITION));
            long end = consumer.endOffsets(List.of(PARTITION)).get(PARTITION);
            consumer.seekToBeginning(List.of(PARTITION));
            while (consumer.position(PARTITION) < end) {
                for (var record : consumer.poll(POLL)) {
                    var part = read(record);
                    if (part.getPart() == 1) {
                        headers.add(VersionHeaders.of(part));
                    }
                }
            }
        }
        return headers;
    }

    private MediaGridVersion read(ConsumerRecord<byte[], byte[]> record) {
        var read = reading.read(record.topic(), record.headers(), record.value());
        if (read instanceof Readable readable && readable.record() instanceof MediaGridVersion part) {
            return part;
        }
        throw new IllegalStateException(
                record.topic() + " offset " + record.offset() + " is no version of a grid: " + read);
    }
}
