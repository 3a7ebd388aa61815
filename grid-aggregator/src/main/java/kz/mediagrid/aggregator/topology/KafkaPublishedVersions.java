package kz.mediagrid.aggregator.topology;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import kz.mediagrid.grid.Repairs;
import kz.mediagrid.grid.VersionHeaders;
import kz.mediagrid.grid.state.PublishedVersions;
import kz.mediagrid.platform.follow.KafkaLog;
import kz.mediagrid.platform.follow.WholeTopic;
import kz.mediagrid.platform.serde.Reading;
import kz.mediagrid.platform.serde.Reading.Readable;
import kz.mediagrid.platform.serde.Reading.Unreadable;
import kz.mediagrid.replay.RepairRecords;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the headers of the published versions, and the repairs on the log, from the broker. */
public final class KafkaPublishedVersions implements PublishedVersions {

    private static final Logger log = LoggerFactory.getLogger(KafkaPublishedVersions.class);

    private final Supplier<Consumer<byte[], byte[]>> consumers;
    private final Deserializer<Reading> reading;
    private final BiConsumer<ConsumerRecord<byte[], byte[]>, String> deadLetters;

    /**
     * @param consumers makes consumers that read raw bytes of committed records only
     * @param deadLetters stores a record that is not a version, with the cause
     */
    public KafkaPublishedVersions(
            Supplier<Consumer<byte[], byte[]>> consumers,
            Deserializer<Reading> reading,
            BiConsumer<ConsumerRecord<byte[], byte[]>, String> deadLetters) {
        this.consumers = consumers;
        this.reading = reading;
        this.deadLetters = deadLetters;
    }

    @Override
    public List<MediaGridVersion> headers() {
        var headers = new ArrayList<MediaGridVersion>();
        try (var consumer = consumers.get()) {
            WholeTopic.read(
                    consumer,
                    Topics.MEDIA_GRIDS,
                    record -> read(record)
                            .filter(part -> part.getPart() == 1)
                            .map(VersionHeaders::of)
                            .ifPresent(headers::add));
        }
        return headers;
    }

    @Override
    public Repairs repairs() {
        try (var consumer = consumers.get()) {
            return RepairRecords.read(new KafkaLog(consumer, Topics.GRID_COMMANDS), reading);
        }
    }

    // The aggregator writes no such record, so a skipped record is not a version. If a version were missing, the
    // version numbers would have a gap, and the rebuild would stop.
    private Optional<MediaGridVersion> read(ConsumerRecord<byte[], byte[]> record) {
        var read = reading.deserialize(record.topic(), record.value());
        if (read instanceof Readable readable && readable.record() instanceof MediaGridVersion part) {
            return Optional.of(part);
        }
        var cause =
                read instanceof Unreadable unreadable ? unreadable.cause() : "the record is not a version of a grid";
        log.warn(
                "The rebuild skips {} offset {} and writes it to dead letters: {}",
                record.topic(),
                record.offset(),
                cause);
        deadLetters.accept(record, cause);
        return Optional.empty();
    }
}
