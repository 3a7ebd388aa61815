package kz.mediagrid.notifier.delivery;

import kz.mediagrid.platform.follow.LogReader;
import kz.mediagrid.platform.serde.Reading.Readable;
import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.clients.consumer.Consumer;

/** Reads single versions from {@code media-grids}: they are too many and too large to be kept in memory. */
final class VersionReader implements AutoCloseable {

    private final Consumer<byte[], byte[]> consumer;
    private final RecordReader reader;

    /** @param consumer a consumer of raw bytes that reads committed records only; used by one thread */
    VersionReader(Consumer<byte[], byte[]> consumer, RecordReader reader) {
        this.consumer = consumer;
        this.reader = reader;
    }

    /**
     * Hands over the parts of that version one by one: all of them at once may be too much to hold.
     *
     * @throws IllegalStateException if the broker says nothing for 15 s
     */
    void read(VersionRef version, PartHandler handler) {
        var log = LogReader.between(consumer, Topics.MEDIA_GRIDS.name(), version.offset(), version.next());
        while (!log.isAtEnd()) {
            for (var record : log.next()) {
                if (reader.read(record.topic(), record.value()) instanceof Readable readable
                        && readable.record() instanceof MediaGridVersion part) {
                    handler.take(part);
                }
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
