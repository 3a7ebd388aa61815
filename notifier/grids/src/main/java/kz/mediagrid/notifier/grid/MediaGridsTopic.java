package kz.mediagrid.notifier.grid;

import java.util.ArrayList;
import java.util.List;
import kz.mediagrid.platform.follow.WholeTopic;
import kz.mediagrid.platform.serde.Reading.Readable;
import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.schemas.MediaGridVersion;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.clients.consumer.Consumer;

/** Reads the topic {@code media-grids} from its beginning to its present end. */
public final class MediaGridsTopic {

    private final Consumer<byte[], byte[]> consumer;
    private final RecordReader reader;

    /** @param consumer a consumer of raw bytes that reads only committed records */
    public MediaGridsTopic(Consumer<byte[], byte[]> consumer, RecordReader reader) {
        this.consumer = consumer;
        this.reader = reader;
    }

    /** All versions of {@code week} on the topic, oldest first. */
    public List<PublishedGrid> versionsOf(String week) {
        var parts = new ArrayList<MediaGridVersion>();
        WholeTopic.read(consumer, Topics.MEDIA_GRIDS, record -> {
            if (reader.read(record.topic(), record.value()) instanceof Readable readable
                    && readable.record() instanceof MediaGridVersion part
                    && part.getWeek().equals(week)) {
                parts.add(part);
            }
        });
        return PublishedGrid.versions(parts);
    }
}
