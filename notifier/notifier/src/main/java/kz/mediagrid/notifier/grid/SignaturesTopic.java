package kz.mediagrid.notifier.grid;

import java.time.Instant;
import kz.mediagrid.platform.follow.FollowedRecord;
import kz.mediagrid.platform.follow.WholeTopic;
import kz.mediagrid.platform.serde.Reading.Readable;
import kz.mediagrid.platform.serde.RecordReader;
import kz.mediagrid.topics.Topics;
import org.apache.kafka.clients.consumer.Consumer;

/** Reads the topic {@code grid-signatures} from its beginning to its present end. */
public final class SignaturesTopic {

    private SignaturesTopic() {}

    /** @param consumer a consumer of raw bytes that reads only committed records */
    public static Signatures read(Consumer<byte[], byte[]> consumer, RecordReader reader) {
        var signatures = new Signatures();
        WholeTopic.read(consumer, Topics.GRID_SIGNATURES, record -> {
            if (reader.read(record.topic(), record.value()) instanceof Readable readable) {
                signatures.apply(new FollowedRecord(
                        "", readable.record(), record.offset(), Instant.ofEpochMilli(record.timestamp())));
            }
        });
        return signatures;
    }
}
