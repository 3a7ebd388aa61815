package kz.mediagrid.notifier.delivery;

import java.time.Duration;
import java.util.List;
import kz.mediagrid.platform.serde.Reading.Readable;
import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

/** Reads single versions from {@code media-grids}: they are too many and too large to be kept in memory. */
final class VersionReader implements AutoCloseable {

    private static final TopicPartition PARTITION = new TopicPartition(Topics.MEDIA_GRIDS.name(), 0);
    private static final Duration POLL = Duration.ofMillis(200);
    private static final Duration SILENCE = Duration.ofSeconds(15);

    private final Consumer<byte[], byte[]> consumer;
    private final RecordReader reader;

    /** @param consumer a consumer of raw bytes that reads committed records only; used by one thread */
    VersionReader(Consumer<byte[], byte[]> consumer, RecordReader reader) {
        this.consumer = consumer;
        this.reader = reader;
        consumer.assign(List.of(PARTITION));
    }

    /**
     * Hands over the parts of that version one by one: all of them at once may be too much to hold.
     *
     * @throws IllegalStateException if the broker says nothing for 15 s
     */
    void read(VersionRef version, PartHandler handler) {
        consumer.seek(PARTITION, version.offset());
        long lastWord = System.nanoTime();
        while (consumer.position(PARTITION) < version.next()) {
            var records = consumer.poll(POLL);
            for (var record : records) {
                if (record.offset() < version.next()
                        && reader.read(record.topic(), record.value()) instanceof Readable readable
                        && readable.record() instanceof MediaGridVersion part) {
                    handler.take(part);
                }
            }
            if (!records.isEmpty()) {
                lastWord = System.nanoTime();
            } else if (System.nanoTime() - lastWord > SILENCE.toNanos()) {
                throw new IllegalStateException(
                        "the broker does not give version %d of %s".formatted(version.version(), version.week()));
            }
        }
    }

    /** Takes the parts of a version in their order. */
    interface PartHandler {
        void take(MediaGridVersion part);
    }

    /** Has a read that is under way fail; may be called by any thread. */
    void stop() {
        consumer.wakeup();
    }

    @Override
    public void close() {
        consumer.close();
    }
}
